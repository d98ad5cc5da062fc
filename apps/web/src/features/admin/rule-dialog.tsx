'use client';
import { type QuorumRule, ruleAt, ruleConsequences } from '@consilium/board';
import type { AdministeredBoard, BoardReason, Specialty } from '@consilium/contracts';
import { BOARD_REASONS, SPECIALTIES } from '@consilium/contracts/values';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useCommand } from '@/lib/command';
import { useTRPC } from '@/lib/trpc';
import { Alert, CheckboxGroup, NumberField } from '@/ui';
import { DatedRuleDialog, dayAfter } from './dated-rule-dialog';
import { useRuleConsequenceWords, useRuleWords } from './use-rule-words';

const copied = (perReason: QuorumRule['perReason']): Partial<Record<BoardReason, Specialty[]>> =>
  Object.fromEntries(Object.entries(perReason).map(([reason, specialties]) => [reason, [...specialties]]));
const withoutEmpty = (perReason: Partial<Record<BoardReason, Specialty[]>>) =>
  Object.fromEntries(Object.entries(perReason).filter(([, specialties]) => specialties.length > 0));

/** A new quorum rule from a day on, begun from the one that would hold then. */
export function RuleDialog({ board, onClose }: { board: AdministeredBoard; onClose: () => void }) {
  const t = useTranslations('admin.rule');
  const specialtyName = useTranslations('clinical.specialty');
  const reasonName = useTranslations('guideline.boardReason');
  const ruleWords = useRuleWords();
  const consequenceWords = useRuleConsequenceWords();
  const set = useCommand(useTRPC().board.setQuorumRule);
  const [start] = useState(() => ruleAt(board.rules, dayAfter(board.today)));
  const [validFrom, setValidFrom] = useState<string | null>(dayAfter(board.today));
  const [minHeads, setMinHeads] = useState<number | null>(start.minHeads);
  const [required, setRequired] = useState<Specialty[]>([...start.requiredSpecialties]);
  const [perReason, setPerReason] = useState(() => copied(start.perReason));
  const specialties = SPECIALTIES.map((one) => ({ value: one, label: specialtyName(one) }));
  const rule =
    validFrom !== null && minHeads !== null
      ? { validFrom, minHeads, requiredSpecialties: required, perReason: withoutEmpty(perReason) }
      : null;
  const change =
    rule &&
    ruleConsequences(board.rules, rule, {
      today: board.today,
      memberships: board.members.filter((one) => !one.disabled),
    });
  return (
    <DatedRuleDialog
      title={t('title')}
      board={board}
      validFrom={validFrom}
      onValidFrom={setValidFrom}
      command={set}
      onSave={async () => (rule ? set.run({ boardId: board.boardId, ...rule }) : { ok: false })}
      onClose={onClose}
      change={
        rule &&
        change && {
          before: ruleWords(change.before),
          after: ruleWords(rule),
          consequences: consequenceWords(change.consequences),
        }
      }
    >
      <NumberField label={t('minHeads')} value={minHeads} onChange={setMinHeads} minValue={1} maxValue={50} />
      <CheckboxGroup
        label={t('required')}
        columns={3}
        options={specialties}
        value={required}
        onChange={setRequired}
      />
      <Alert title={t('floorTitle')}>
        <p>{t('floor')}</p>
      </Alert>
      <details>
        <summary className="cursor-pointer font-medium">{t('perReason')}</summary>
        <div className="mt-2 flex flex-col gap-4">
          {BOARD_REASONS.map((reason) => (
            <CheckboxGroup
              key={reason}
              label={reasonName(reason)}
              columns={3}
              options={specialties}
              value={perReason[reason] ?? []}
              onChange={(next) => setPerReason({ ...perReason, [reason]: next })}
            />
          ))}
        </div>
      </details>
    </DatedRuleDialog>
  );
}
