'use client';
import { type FeeRule, feeRuleAt, feeRuleConsequences } from '@consilium/board';
import type { AdministeredBoard, FeeTier } from '@consilium/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { Plus, Trash2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useTierName } from '@/features/fee/fee-line';
import { Field } from '@/form/field';
import { useAct } from '@/form/use-act';
import { useCommand } from '@/lib/command';
import { isNumber } from '@/lib/read-number';
import { useTRPC } from '@/lib/trpc';
import { Button, Checkbox, IconButton, isDay, isKept, NumberField, TextField } from '@/ui';
import { DatedRuleDialog, dayAfter, ValidFrom } from './dated-rule-dialog';
import { useFeeRuleConsequenceWords, useFeeRuleWords } from './use-fee-rule-words';

/** A tier as it is filled in: `minSpecialists` is null while the field is empty. */
type Draft = Omit<FeeTier, 'minSpecialists'> & {
  readonly key: number;
  readonly minSpecialists: number | null;
};
const mostTiers = 6;
const NAME_LENGTH = 80;
const SPECIALISTS = { min: 1, max: 50, isWhole: true };

interface Entered {
  validFrom: string | null;
  drafts: Draft[];
}

const ruleOf = ({ validFrom, drafts }: Entered): FeeRule | null => {
  const tiers = drafts.flatMap(({ key: _key, minSpecialists, ...tier }) =>
    !isNumber(minSpecialists) || tier.name.trim() === '' || !isKept(tier.name, NAME_LENGTH)
      ? []
      : [{ ...tier, minSpecialists }],
  );
  return isDay(validFrom) && tiers.length > 0 && tiers.length === drafts.length ? { validFrom, tiers } : null;
};

/** A new rule of the fee's tiers from a day on, begun from the one that would hold then. */
export function FeeRuleDialog({ board, onClose }: { board: AdministeredBoard; onClose: () => void }) {
  const t = useTranslations('admin.feeRule');
  const ruleWords = useFeeRuleWords();
  const consequenceWords = useFeeRuleConsequenceWords();
  const client = useQueryClient();
  const set = useCommand(useTRPC().board.setFeeRule);
  const tomorrow = dayAfter(board.today);
  const act = useAct<Entered>({
    start: {
      validFrom: tomorrow,
      drafts: feeRuleAt(board.feeRules, tomorrow).tiers.map((tier, key) => ({ ...tier, key })),
    },
    send: async (entered) => {
      const rule = ruleOf(entered);
      if (!rule) return false;
      const { validFrom, tiers } = rule;
      const { ok } = await set.run({ boardId: board.boardId, validFrom, tiers: [...tiers] });
      await client.invalidateQueries();
      return ok;
    },
    onDone: onClose,
  });
  const rule = ruleOf(act.form.watch());
  const change = rule && feeRuleConsequences(board.feeRules, rule, board);
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
      <Field of={act} name="drafts" className="flex flex-col gap-4">
        {({ value, onChange }) => <Tiers drafts={value} onChange={onChange} />}
      </Field>
    </DatedRuleDialog>
  );
}

/** The tiers as they are filled in. */
function Tiers({ drafts, onChange }: { drafts: readonly Draft[]; onChange: (drafts: Draft[]) => void }) {
  const t = useTranslations('admin.feeRule');
  const tierName = useTierName();
  const alter = (key: number, changed: Partial<Draft>) =>
    onChange(drafts.map((one) => (one.key === key ? { ...one, ...changed } : one)));
  /** A built-in name says what its tier asks for: another demand needs a name of its own. */
  const demand = (tier: Draft, changed: Omit<Partial<Draft>, 'name'>) =>
    alter(tier.key, tierName(tier) === tier.name ? changed : { ...changed, name: '' });
  return (
    <>
      {drafts.map((tier, index) => (
        <fieldset key={tier.key} className="flex flex-col gap-2 border-b border-line pb-3">
          <legend className="sr-only">{t('tier', { number: index + 1 })}</legend>
          <div className="grid items-end gap-3 sm:grid-cols-[minmax(0,1fr)_auto_auto]">
            <TextField
              label={t('name')}
              // A built-in tier is called by the catalogue until somebody calls it otherwise.
              value={tierName(tier)}
              onChange={(name) => alter(tier.key, { name })}
              maxLength={NAME_LENGTH}
              error={tier.name.trim() === '' ? t('nameMissing') : undefined}
            />
            <NumberField
              label={t('minSpecialists')}
              value={tier.minSpecialists}
              onChange={(minSpecialists) => demand(tier, { minSpecialists })}
              rule={SPECIALISTS}
            />
            <IconButton
              label={t('remove', { name: tierName(tier) })}
              isDisabled={drafts.length === 1}
              onPress={() => onChange(drafts.filter(({ key }) => key !== tier.key))}
            >
              <Trash2 aria-hidden className="size-4" />
            </IconButton>
          </div>
          <div className="flex flex-wrap gap-x-6 gap-y-1">
            <Checkbox
              isSelected={tier.distinctSpecialties}
              onChange={(distinctSpecialties) => demand(tier, { distinctSpecialties })}
            >
              {t('distinct')}
            </Checkbox>
            <Checkbox isSelected={tier.inRoomOnly} onChange={(inRoomOnly) => demand(tier, { inRoomOnly })}>
              {t('inRoom')}
            </Checkbox>
          </div>
        </fieldset>
      ))}
      <div>
        <Button
          icon={<Plus aria-hidden className="size-4" />}
          isDisabled={drafts.length >= mostTiers}
          onPress={() =>
            onChange([
              ...drafts,
              {
                key: Math.max(...drafts.map(({ key }) => key)) + 1,
                ...{ name: '', minSpecialists: null, distinctSpecialties: true, inRoomOnly: true },
              },
            ])
          }
        >
          {t('add')}
        </Button>
      </div>
    </>
  );
}
