'use client';
import type { ReactNode } from 'react';
import { Tabs as AriaTabs, Tab, TabList, TabPanel } from 'react-aria-components';

export interface TabsProps<Key extends string> {
  label: string;
  tabs: readonly { readonly id: Key; readonly title: ReactNode; readonly content: ReactNode }[];
  selected?: Key;
  onSelect?: (key: Key) => void;
  className?: string;
}

export function Tabs<Key extends string>({ label, tabs, selected, onSelect, className }: TabsProps<Key>) {
  return (
    <AriaTabs
      {...(selected ? { selectedKey: selected } : {})}
      onSelectionChange={(key) => {
        const tab = tabs.find(({ id }) => id === key);
        if (tab) onSelect?.(tab.id);
      }}
      className={className ?? ''}
    >
      <TabList aria-label={label} className="hairline-b flex gap-5 overflow-x-auto">
        {tabs.map((tab) => (
          <Tab
            key={tab.id}
            id={tab.id}
            className="-mb-px flex min-h-9 cursor-pointer items-center gap-1.5 border-b-2 border-transparent whitespace-nowrap text-ink-soft data-hovered:text-ink data-selected:border-accent data-selected:font-semibold data-selected:text-ink"
          >
            {tab.title}
          </Tab>
        ))}
      </TabList>
      {tabs.map((tab) => (
        <TabPanel key={tab.id} id={tab.id} className="pt-4">
          {tab.content}
        </TabPanel>
      ))}
    </AriaTabs>
  );
}
