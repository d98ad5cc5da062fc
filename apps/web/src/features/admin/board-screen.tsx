'use client';
import {
  defaultFeeRule,
  defaultQuorumRule,
  type FeeRule,
  feeRuleAt,
  isChair,
  type QuorumRule,
  ruleAt,
} from '@consilium/board';
import type { AdministeredBoard } from '@consilium/contracts';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { BoardHistory } from '@/features/audit/board-history';
import { AdminNav } from '@/features/shell/admin-nav';
import { useSeededQuery } from '@/lib/seeded-query';
import { useTRPC } from '@/lib/trpc';
import { Alert, Badge, Button, EmptyState, PageHead, Section, UnreadableNote } from '@/ui';
import { EndMembershipDialog } from './end-membership-dialog';
import { FeeRuleDialog } from './fee-rule-dialog';
import { MembershipDialog } from './membership-dialog';
import { RuleBody } from './rule-body';
import { RuleDialog } from './rule-dialog';
import { RuleList } from './rule-list';
import { useFeeRuleWords } from './use-fee-rule-words';
import { useMembershipWords } from './use-membership-words';

type Member = AdministeredBoard['members'][number];
type Open = { kind: 'add' } | { kind: 'rule' | 'fee' } | { kind: 'change' | 'end'; member: Member };

/** A board's people and its dated rules of quorum and fee; and who changed them. */
export function BoardScreen({ initial }: { initial: AdministeredBoard }) {
  const t = useTranslations('admin.board');
  const rule = useTranslations('admin.rule');
  const membershipWords = useMembershipWords();
  const feeRuleWords = useFeeRuleWords();
  const { data: board = initial } = useSeededQuery(
    useTRPC().board.get.queryOptions({ boardId: initial.boardId }),
    initial,
  );
  const [open, setOpen] = useState<Open | null>(null);
  const close = () => setOpen(null);
  const chairs = board.members.filter(isChair);
  return (
    <>
      <PageHead
        title={board.name}
        lead={`${board.timeZone}${board.mayChange ? '' : ` · ${t('readOnly')}`}`}
      />
      <AdminNav people={board.mayChange} />
      <UnreadableNote rows={board.unreadable} />
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
                  <span className="block text-note text-ink-soft">{membershipWords(member)}</span>
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
            <Alert title={rule('floorTitle')} className="mb-3">
              <p>{rule('floor')}</p>
            </Alert>
            <RuleList<QuorumRule>
              rules={board.rules}
              today={board.today}
              inForce={ruleAt(board.rules, board.today)}
              fallback={defaultQuorumRule}
              headline={({ minHeads }) => rule('heads', { count: minHeads })}
              body={(one) => <RuleBody rule={one} />}
            />
          </Section>
          <Section
            title={t('feeRules')}
            actions={
              board.mayChange ? (
                <Button aria-label={t('newFeeRule')} onPress={() => setOpen({ kind: 'fee' })}>
                  {t('newRule')}
                </Button>
              ) : null
            }
          >
            <p className="mb-2 text-note text-ink-soft">{t('feeRulesHint')}</p>
            <RuleList<FeeRule>
              rules={board.feeRules}
              today={board.today}
              inForce={feeRuleAt(board.feeRules, board.today)}
              fallback={defaultFeeRule}
              headline={(one) => feeRuleWords(one)[0] ?? ''}
              body={(one) =>
                feeRuleWords(one)
                  .slice(1)
                  .map((line) => <p key={line}>{line}</p>)
              }
            />
          </Section>
          <Section title={t('history')}>
            <BoardHistory boardId={board.boardId} />
          </Section>
        </div>
      </div>
      {open?.kind === 'add' ? <MembershipDialog board={board} member={null} onClose={close} /> : null}
      {open?.kind === 'change' ? (
        <MembershipDialog board={board} member={open.member} onClose={close} />
      ) : null}
      {open?.kind === 'end' ? (
        <EndMembershipDialog board={board} member={open.member} onClose={close} />
      ) : null}
      {open?.kind === 'fee' ? <FeeRuleDialog board={board} onClose={close} /> : null}
      {open?.kind === 'rule' ? <RuleDialog board={board} onClose={close} /> : null}
    </>
  );
}
