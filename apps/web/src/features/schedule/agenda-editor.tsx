'use client';
import type { AgendaItemId, AgendaItemView, MeetingView } from '@consilium/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { ArrowDown, ArrowUp, GripVertical, X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button as AriaButton, GridList, GridListItem, useDragAndDrop } from 'react-aria-components';
import { useCommand } from '@/lib/command';
import { useTRPC } from '@/lib/trpc';
import { cx, EmptyState, IconButton, ProblemAlert } from '@/ui';
import { AgendaLine } from './agenda-line';
import { inOrder, moved, stepped } from './arrange';

/** The agenda to be put in order: by drag, by keyboard (Enter on the handle, arrows, Enter), or place by place with buttons. */
export function AgendaEditor({ meeting }: { meeting: MeetingView }) {
  const t = useTranslations('schedule.agenda');
  const trpc = useTRPC();
  const client = useQueryClient();
  const order = useCommand(trpc.meeting.orderAgenda);
  const remove = useCommand(trpc.meeting.removeItem);
  // The new order is shown at once, then the one that the server answers; the old one again if it was refused.
  const [wished, setWished] = useState<readonly AgendaItemId[] | null>(null);
  const [said, setSaid] = useState('');
  const items = inOrder(meeting.agenda, wished);
  const ids = items.map(({ id }) => id);
  const reread = () => client.invalidateQueries(trpc.meeting.get.queryFilter({ meetingId: meeting.id }));

  const arrange = async (itemIds: AgendaItemId[]) => {
    if (itemIds.every((id, at) => id === ids[at])) return;
    setWished(itemIds);
    await order.run({ meetingId: meeting.id, itemIds });
    await reread();
    setWished(null);
  };
  const step = (item: AgendaItemView, by: 1 | -1) => {
    const next = stepped(ids, item.id, by);
    setSaid(
      t('movedTo', { pseudonym: item.pseudonym, position: next.indexOf(item.id) + 1, total: ids.length }),
    );
    void arrange(next);
  };
  const takeOff = async (item: AgendaItemView) => {
    const done = await remove.run({ itemId: item.id });
    if (done.ok) setSaid(t('removed', { pseudonym: item.pseudonym }));
    await reread();
  };
  const named = (key: unknown) => items.find(({ id }) => id === key)?.pseudonym ?? '';
  const { dragAndDropHooks } = useDragAndDrop({
    getItems: (keys) => [...keys].map((key) => ({ 'text/plain': named(key) })),
    getAllowedDropOperations: () => ['move'],
    onReorder: ({ keys, target }) => {
      const onto = ids.find((id) => id === target.key);
      if (!onto || target.dropPosition === 'on') return;
      const moving = new Set(ids.filter((id) => keys.has(id)));
      void arrange(moved(ids, moving, { id: onto, side: target.dropPosition }));
    },
  });

  return (
    <>
      <ProblemAlert problem={order.problem ?? remove.problem} className="mb-2" />
      <p role="status" className="sr-only">
        {said}
      </p>
      <GridList
        aria-label={t('title')}
        items={items.map((item, at) => ({ ...item, at, last: at === items.length - 1 }))}
        dependencies={[order.pending]}
        selectionMode="none"
        keyboardNavigationBehavior="tab"
        dragAndDropHooks={dragAndDropHooks}
        renderEmptyState={() => <EmptyState title={t('empty')} hint={t('emptyHint')} />}
        className="outline-none [&_.react-aria-DropIndicator[data-drop-target]]:outline-2 [&_.react-aria-DropIndicator[data-drop-target]]:outline-accent"
      >
        {(item) => (
          <GridListItem
            id={item.id}
            textValue={item.pseudonym}
            className="grid grid-cols-[auto_minmax(0,1fr)_auto] sm:grid-cols-[auto_auto_minmax(0,1fr)_auto] items-start gap-x-2 border-b border-line py-2.5 data-dragging:opacity-50 data-focus-visible:bg-hover"
          >
            <AriaButton
              slot="drag"
              aria-label={t('drag', { pseudonym: item.pseudonym })}
              className="grid size-6 cursor-grab place-items-center rounded-sm text-ink-faint data-hovered:text-ink max-sm:hidden print:hidden"
            >
              <GripVertical aria-hidden className="size-4" />
            </AriaButton>
            <span className="tabular w-5 pt-0.5 text-right font-semibold text-ink-soft">{item.at + 1}</span>
            <AgendaLine item={item} />
            <div className="flex max-sm:flex-col">
              {/* Never disabled: at either end the focus would fall out of the list. */}
              <IconButton
                label={t('up', { pseudonym: item.pseudonym })}
                onPress={() => step(item, -1)}
                className={cx(item.at === 0 && 'opacity-40')}
              >
                <ArrowUp aria-hidden className="size-4" />
              </IconButton>
              <IconButton
                label={t('down', { pseudonym: item.pseudonym })}
                onPress={() => step(item, 1)}
                className={cx(item.last && 'opacity-40')}
              >
                <ArrowDown aria-hidden className="size-4" />
              </IconButton>
              <IconButton
                label={t('remove', { pseudonym: item.pseudonym })}
                onPress={() => void takeOff(item)}
                isPending={remove.pending}
              >
                <X aria-hidden className="size-4" />
              </IconButton>
            </div>
          </GridListItem>
        )}
      </GridList>
    </>
  );
}
