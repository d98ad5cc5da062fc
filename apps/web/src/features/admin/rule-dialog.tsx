'use client';
import { type QuorumRule, ruleAt, ruleConsequences } from '@consilium/board';
import type { AdministeredBoard, BoardReason, Specialty } from '@consilium/contracts';
import { BOARD_REASONS, SPECIALTIES } from '@consilium/contracts/values';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { Field } from '@/form/field';
import { useAct } from '@/form/use-act';
import { useCommand } from '@/lib/command';
import { isNumber } from '@/lib/read-number';
import { useTRPC } from '@/lib/trpc';
import { Alert, CheckboxGroup, isDay, NumberField } from '@/ui';
import { DatedRuleDialog, dayAfter, ValidFrom } from './dated-rule-dialog';
import { useRuleConsequenceWords, useRuleWords } from './use-rule-words';

const HEADS = { min: 1, max: 50, isWhole: true };
const copied = (perReason: QuorumRule['perReason']): Partial<Record<BoardReason, Specialty[]>> =>
  Object.fromEntries(Object.entries(perReason).map(([reason, specialties]) => [reason, [...specialties]]));
const withoutEmpty = (perReason: Partial<Record<BoardReason, Specialty[]>>) =>
  Object.fromEntries(Object.entries(perReason).filter(([, specialties]) => specialties.length > 0));

interface Entered {
  validFrom: string | null;
  minHeads: number | null;
  required: Specialty[];
  perReason: Partial<Record<BoardReason, Specialty[]>>;
}

const ruleOf = ({ validFrom, minHeads, required, perReason }: Entered) =>
  isDay(validFrom) && isNumber(minHeads)
    ? { validFrom, minHeads, requiredSpecialties: required, perReason: withoutEmpty(perReason) }
    : null;

/** A new quorum rule from a day on, begun from the one that would hold then. */
export function RuleDialog({ board, onClose }: { board: AdministeredBoard; onClose: () => void }) {
  const t = useTranslations('admin.rule');
  const specialtyName = useTranslations('clinical.specialty');
  const reasonName = useTranslations('guideline.boardReason');
  const ruleWords = useRuleWords();
  const consequenceWords = useRuleConsequenceWords();
  const client = useQueryClient();
  const set = useCommand(useTRPC().board.setQuorumRule);
  const tomorrow = dayAfter(board.today);
  const held = ruleAt(board.rules, tomorrow);
  const act = useAct<Entered>({
    start: {
      validFrom: tomorrow,
      minHeads: held.minHeads,
      required: [...held.requiredSpecialties],
      perReason: copied(held.perReason),
    },
    send: async (entered) => {
      const rule = ruleOf(entered);
      if (!rule) return false;
      const { ok } = await set.run({ boardId: board.boardId, ...rule });
      await client.invalidateQueries();
      return ok;
    },
    onDone: onClose,
  });
  const specialties = SPECIALTIES.map((one) => ({ value: one, label: specialtyName(one) }));
  const rule = ruleOf(act.form.watch());
  const change =
    rule &&
    ruleConsequences(board.rules, rule, {
      today: board.today,
      memberships: board.members.filter((one) => !one.disabled),
    });
  return (
    <DatedRuleDialog
      of={act}
      problem={set.problem}
      title={t('title')}
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
      <Field of={act} name="validFrom">
        {(control) => <ValidFrom {...control} board={board} />}
      </Field>
      <Field of={act} name="minHeads">
        {(control) => <NumberField {...control} label={t('minHeads')} rule={HEADS} />}
      </Field>
      <Field of={act} name="required">
        {(control) => <CheckboxGroup {...control} label={t('required')} columns={3} options={specialties} />}
      </Field>
      <Alert title={t('floorTitle')}>
        <p>{t('floor')}</p>
      </Alert>
      <details>
        <summary className="cursor-pointer font-medium">{t('perReason')}</summary>
        <Field of={act} name="perReason" className="mt-2 flex flex-col gap-4">
          {({ value, onChange }) =>
            BOARD_REASONS.map((reason) => (
              <CheckboxGroup
                key={reason}
                label={reasonName(reason)}
                columns={3}
                options={specialties}
                value={value[reason] ?? []}
                onChange={(next) => onChange({ ...value, [reason]: next })}
              />
            ))
          }
        </Field>
      </details>
    </DatedRuleDialog>
  );
}
