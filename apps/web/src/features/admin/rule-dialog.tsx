'use client';
import { type QuorumRule, ruleAt, ruleConsequences } from '@consilium/board';
import {
  type AdministeredBoard,
  type BoardReason,
  boardReasonSchema,
  type Specialty,
  specialtySchema,
} from '@consilium/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useCommand } from '@/lib/command';
import { useTRPC } from '@/lib/trpc';
import { Alert, Button, CheckboxGroup, DateField, Dialog, NumberField, ProblemAlert } from '@/ui';
import { Change } from './change';
import { useRuleConsequenceWords, useRuleWords } from './use-rule-words';

const copied = (perReason: QuorumRule['perReason']): Partial<Record<BoardReason, Specialty[]>> =>
  Object.fromEntries(Object.entries(perReason).map(([reason, specialties]) => [reason, [...specialties]]));
const dayAfter = (day: string) => new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);

/** A new rule from a day on, begun from the one that would hold then. */
export function RuleDialog({ board, onClose }: { board: AdministeredBoard; onClose: () => void }) {
  const t = useTranslations('admin.rule');
  const specialtyName = useTranslations('clinical.specialty');
  const reasonName = useTranslations('guideline.boardReason');
  const ruleWords = useRuleWords();
  const consequenceWords = useRuleConsequenceWords();
  const client = useQueryClient();
  const set = useCommand(useTRPC().board.setQuorumRule);
  const [start] = useState(() => ruleAt(board.rules, dayAfter(board.today)));
  const [validFrom, setValidFrom] = useState<string | null>(dayAfter(board.today));
  const [minHeads, setMinHeads] = useState<number | null>(start.minHeads);
  const [required, setRequired] = useState<Specialty[]>([...start.requiredSpecialties]);
  const [perReason, setPerReason] = useState(() => copied(start.perReason));
  const specialties = specialtySchema.options.map((one) => ({ value: one, label: specialtyName(one) }));
  const rule =
    validFrom !== null && minHeads !== null
      ? { validFrom, minHeads, requiredSpecialties: required, perReason }
      : null;
  const change =
    rule &&
    ruleConsequences(board.rules, rule, {
      today: board.today,
      seats: board.members.filter((one) => !one.disabled),
    });
  const submit = async () => {
    if (rule === null) return;
    const result = await set.run({ boardId: board.boardId, ...rule });
    await client.invalidateQueries();
    if (result.ok) onClose();
  };
  const after = rule && { ...rule, perReason: withoutEmpty(perReason) };
  /** Only what differs: a rule has many lines, and most stay. */
  const lines = (of: QuorumRule, other: QuorumRule) => {
    const others = new Set(ruleWords(other));
    const own = ruleWords(of).filter((words) => !others.has(words));
    return own.length > 0 ? own.map((words) => <p key={words}>{words}</p>) : t('nothingElse');
  };
  return (
    <Dialog
      isOpen
      width="wide"
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title={t('title')}
      actions={
        <>
          <Button
            look="primary"
            isDisabled={rule === null}
            isPending={set.pending}
            onPress={() => void submit()}
          >
            {t('save')}
          </Button>
          <Button onPress={onClose}>{t('cancel')}</Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        <ProblemAlert problem={set.problem} />
        <DateField
          label={t('validFrom')}
          hint={t('validFromHint', { zone: board.timeZone })}
          value={validFrom}
          onChange={setValidFrom}
          minValue={board.today}
        />
        <NumberField
          label={t('minHeads')}
          value={minHeads}
          onChange={setMinHeads}
          minValue={1}
          maxValue={50}
        />
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
            {boardReasonSchema.options.map((reason) => (
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
        {after && change ? (
          <Change
            before={lines(change.before, after)}
            after={lines(after, change.before)}
            consequences={consequenceWords(change.consequences)}
          />
        ) : null}
      </div>
    </Dialog>
  );
}

const withoutEmpty = (perReason: Partial<Record<BoardReason, Specialty[]>>) =>
  Object.fromEntries(Object.entries(perReason).filter(([, specialties]) => specialties.length > 0));
