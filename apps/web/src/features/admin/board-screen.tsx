'use client';
import type { AdministeredBoard } from '@consilium/contracts';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useSeededQuery } from '@/lib/seeded-query';
import { useTRPC } from '@/lib/trpc';
import { Badge, Button, EmptyState, PageHead, Section } from '@/ui';
import { AdminNav } from './admin-nav';
import { BoardHistory } from './board-history';
import { EndSeatDialog } from './end-seat-dialog';
import { RuleDialog } from './rule-dialog';
import { RuleList } from './rule-list';
import { SeatDialog } from './seat-dialog';
import { useSeatWords } from './use-seat-words';

type Member = AdministeredBoard['members'][number];
type Open = { kind: 'add' } | { kind: 'rule' } | { kind: 'change' | 'end'; member: Member };

/** A board's people and its dated quorum rules; and who changed them. */
export function BoardScreen({
  initial,
  administrator,
}: {
  initial: AdministeredBoard;
  administrator: boolean;
}) {
  const t = useTranslations('admin.board');
  const seatWords = useSeatWords();
  const { data: board = initial } = useSeededQuery(
    useTRPC().board.get.queryOptions({ boardId: initial.boardId }),
    initial,
  );
  const [open, setOpen] = useState<Open | null>(null);
  const close = () => setOpen(null);
  const chairs = board.members.filter(({ roles }) => roles.includes('chair'));
  return (
    <>
      <PageHead
        title={board.name}
        lead={`${board.timeZone}${board.mayChange ? '' : ` · ${t('readOnly')}`}`}
      />
      <AdminNav administrator={administrator} />
      <div className="grid items-start gap-x-12 gap-y-8 lg:grid-cols-2">
        <Section
          title={t('people')}
          actions={
            board.mayChange ? <Button onPress={() => setOpen({ kind: 'add' })}>{t('add')}</Button> : null
          }
        >
          <p className="mb-2 text-note text-ink-soft">{t('deputies', { count: chairs.length })}</p>
          {board.members.length === 0 ? <EmptyState title={t('nobody')} hint={t('nobodyHint')} /> : null}
          <ul>
            {board.members.map((member) => (
              <li
                key={member.userId}
                className="flex flex-wrap items-center justify-between gap-2 border-b border-line py-2"
              >
                <span className="min-w-0">
                  <span className="font-medium">{member.name}</span>{' '}
                  {member.disabled ? <Badge tone="danger">{t('disabled')}</Badge> : null}
                  <span className="block text-note text-ink-soft">{seatWords(member)}</span>
                </span>
                {board.mayChange ? (
                  <span className="flex gap-1.5">
                    {member.disabled ? null : (
                      <Button
                        look="quiet"
                        aria-label={t('changeOf', { name: member.name })}
                        onPress={() => setOpen({ kind: 'change', member })}
                      >
                        {t('change')}
                      </Button>
                    )}
                    <Button
                      look="quiet"
                      aria-label={t('endOf', { name: member.name })}
                      onPress={() => setOpen({ kind: 'end', member })}
                    >
                      {t('end')}
                    </Button>
                  </span>
                ) : null}
              </li>
            ))}
          </ul>
        </Section>
        <div className="flex flex-col gap-8">
          <Section
            title={t('rules')}
            actions={
              board.mayChange ? (
                <Button onPress={() => setOpen({ kind: 'rule' })}>{t('newRule')}</Button>
              ) : null
            }
          >
            <RuleList rules={board.rules} today={board.today} />
          </Section>
          <Section title={t('history')}>
            <BoardHistory boardId={board.boardId} />
          </Section>
        </div>
      </div>
      {open?.kind === 'add' ? <SeatDialog board={board} member={null} onClose={close} /> : null}
      {open?.kind === 'change' ? <SeatDialog board={board} member={open.member} onClose={close} /> : null}
      {open?.kind === 'end' ? <EndSeatDialog board={board} member={open.member} onClose={close} /> : null}
      {open?.kind === 'rule' ? <RuleDialog board={board} onClose={close} /> : null}
    </>
  );
}
