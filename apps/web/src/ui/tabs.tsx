'use client';
import { type KeyboardEvent, type ReactNode, useId, useState } from 'react';

export interface TabsProps<Key extends string> {
  label: string;
  tabs: readonly { readonly id: Key; readonly title: ReactNode; readonly content: ReactNode }[];
  selected?: Key;
  onSelect?: (key: Key) => void;
  className?: string;
}

/** Where a key leads among so many tabs, round at the ends; null where it is none of theirs. */
function leadsTo(key: string, at: number, count: number): number | null {
  if (key === 'ArrowRight' || key === 'ArrowDown') return (at + 1) % count;
  if (key === 'ArrowLeft' || key === 'ArrowUp') return (at + count - 1) % count;
  if (key === 'Home') return 0;
  return key === 'End' ? count - 1 : null;
}

/** One of several panels. Arrow keys choose. */
export function Tabs<Key extends string>({ label, tabs, selected, onSelect, className }: TabsProps<Key>) {
  const id = useId();
  const [own, setOwn] = useState(tabs[0]?.id);
  const current = tabs.find((tab) => tab.id === (selected ?? own)) ?? tabs[0];
  const select = (key: Key) => {
    setOwn(key);
    if (key !== current?.id) onSelect?.(key);
  };
  const follow = (event: KeyboardEvent<HTMLElement>, at: number) => {
    const next = leadsTo(event.key, at, tabs.length);
    const tab = next === null ? undefined : tabs[next];
    if (!tab) return;
    event.preventDefault();
    select(tab.id);
    document.getElementById(`${id}-${tab.id}`)?.focus();
  };
  return (
    <div className={className ?? ''}>
      <div role="tablist" aria-label={label} className="hairline-b flex gap-5 overflow-x-auto">
        {tabs.map((tab, at) => (
          <button
            key={tab.id}
            type="button"
            role="tab"
            id={`${id}-${tab.id}`}
            aria-selected={tab === current}
            aria-controls={tab === current ? `${id}-panel` : undefined}
            tabIndex={tab === current ? 0 : -1}
            onClick={() => select(tab.id)}
            onKeyDown={(event) => follow(event, at)}
            className="-mb-px flex min-h-9 cursor-pointer items-center gap-1.5 border-b-2 border-transparent whitespace-nowrap text-ink-soft hover:text-ink aria-selected:border-accent aria-selected:font-semibold aria-selected:text-ink"
          >
            {tab.title}
          </button>
        ))}
      </div>
      {current ? (
        <div
          role="tabpanel"
          id={`${id}-panel`}
          key={current.id}
          aria-labelledby={`${id}-${current.id}`}
          className="pt-4"
        >
          {current.content}
        </div>
      ) : null}
    </div>
  );
}
