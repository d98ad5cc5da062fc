'use client';
import { type FeeRule, feeRuleAt, feeRuleConsequences } from '@consilium/board';
import type { AdministeredBoard, FeeTier } from '@consilium/contracts';
import { Plus, Trash2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useTierName } from '@/features/schedule/fee-line';
import { useCommand } from '@/lib/command';
import { useTRPC } from '@/lib/trpc';
import { Button, Checkbox, IconButton, NumberField, TextField } from '@/ui';
import { DatedRuleDialog, dayAfter } from './dated-rule-dialog';
import { useFeeRuleConsequenceWords, useFeeRuleWords } from './use-fee-rule-words';

/** A tier as it is filled in: `minSpecialists` is null while the field is empty. */
type Draft = Omit<FeeTier, 'minSpecialists'> & {
  readonly key: number;
  readonly minSpecialists: number | null;
};
const mostTiers = 6;

const ruleOf = (validFrom: string | null, drafts: readonly Draft[]): FeeRule | null => {
  const tiers = drafts.flatMap(({ key: _key, minSpecialists, ...tier }) =>
    minSpecialists === null || tier.name.trim() === '' ? [] : [{ ...tier, minSpecialists }],
  );
  return validFrom !== null && tiers.length > 0 && tiers.length === drafts.length
    ? { validFrom, tiers }
    : null;
};

/** A new rule of the fee's tiers from a day on, begun from the one that would hold then. */
export function FeeRuleDialog({ board, onClose }: { board: AdministeredBoard; onClose: () => void }) {
  const t = useTranslations('admin.feeRule');
  const tierName = useTierName();
  const ruleWords = useFeeRuleWords();
  const consequenceWords = useFeeRuleConsequenceWords();
  const set = useCommand(useTRPC().board.setFeeRule);
  const [validFrom, setValidFrom] = useState<string | null>(dayAfter(board.today));
  const [drafts, setDrafts] = useState<readonly Draft[]>(() =>
    feeRuleAt(board.feeRules, dayAfter(board.today)).tiers.map((tier, key) => ({ ...tier, key })),
  );
  const alter = (key: number, changed: Partial<Draft>) =>
    setDrafts((all) => all.map((one) => (one.key === key ? { ...one, ...changed } : one)));
  /** A built-in name says what its tier asks for: another demand needs a name of its own. */
  const demand = (tier: Draft, changed: Omit<Partial<Draft>, 'name'>) =>
    alter(tier.key, tierName(tier) === tier.name ? changed : { ...changed, name: '' });
  const rule = ruleOf(validFrom, drafts);
  const change = rule && feeRuleConsequences(board.feeRules, rule, board);
  return (
    <DatedRuleDialog
      title={t('title')}
      board={board}
      validFrom={validFrom}
      onValidFrom={setValidFrom}
      command={set}
      onSave={async () =>
        rule
          ? set.run({ boardId: board.boardId, validFrom: rule.validFrom, tiers: [...rule.tiers] })
          : { ok: false }
      }
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
      {drafts.map((tier, index) => (
        <fieldset key={tier.key} className="flex flex-col gap-2 border-b border-line pb-3">
          <legend className="sr-only">{t('tier', { number: index + 1 })}</legend>
          <div className="grid items-end gap-3 sm:grid-cols-[minmax(0,1fr)_auto_auto]">
            <TextField
              label={t('name')}
              // A built-in tier is called by the catalogue until somebody calls it otherwise.
              value={tierName(tier)}
              onChange={(name) => alter(tier.key, { name })}
              maxLength={80}
              error={tier.name.trim() === '' ? t('nameMissing') : undefined}
            />
            <NumberField
              label={t('minSpecialists')}
              value={tier.minSpecialists}
              onChange={(minSpecialists) => demand(tier, { minSpecialists })}
              minValue={1}
              maxValue={50}
            />
            <IconButton
              label={t('remove', { name: tierName(tier) })}
              isDisabled={drafts.length === 1}
              onPress={() => setDrafts((all) => all.filter(({ key }) => key !== tier.key))}
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
            setDrafts((all) => [
              ...all,
              {
                key: Math.max(...all.map(({ key }) => key)) + 1,
                ...{ name: '', minSpecialists: null, distinctSpecialties: true, inRoomOnly: true },
              },
            ])
          }
        >
          {t('add')}
        </Button>
      </div>
    </DatedRuleDialog>
  );
}
