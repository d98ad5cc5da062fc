'use client';
import type { ClinicalFacts, PriorLine, Recommendation, TherapyId } from '@consilium/contracts';
import {
  DIFFERENTIATIONS,
  DISEASE_STATUSES,
  SSTR_RESULTS,
  STAGES,
  THERAPY_IDS,
  TUMOR_VOLUMES,
} from '@consilium/contracts/values';
import {
  adviseBy,
  differenceOf,
  editionOf,
  factsForGuideline,
  isSame,
  SITE_CODES,
} from '@consilium/guideline';
import { useTranslations } from 'next-intl';
import { useMemo, useState } from 'react';
import { CLINICAL_NUMBERS, mitosesUnitOf } from '@/lib/clinical-numbers';
import { isNumber } from '@/lib/read-number';
import { BoardDecisionMark, Button, CheckboxGroup, Dialog, NumberField, RadioCards, Select } from '@/ui';
import { DifferenceView } from './difference-view';
import { useFactValue } from './trace-value';

const PRIORS: readonly TherapyId[] = THERAPY_IDS.filter((id) => id !== 'sstr-imaging');

const lineOf = (therapy: TherapyId): PriorLine => ({
  therapy,
  label: '',
  startedOn: null,
  endedOn: null,
  outcome: 'unknown',
});

/** The earlier treatments with these therapies and no others of the guideline; lines that stay keep what is known of them. */
function withPriors(lines: readonly PriorLine[], therapies: readonly TherapyId[]): PriorLine[] {
  const kept = lines.filter(({ therapy }) => therapy === null || therapies.includes(therapy));
  const added = therapies.filter((id) => !lines.some(({ therapy }) => therapy === id));
  return [...kept, ...added.map(lineOf)];
}

/**
 * What the edition that answered would say if some facts were others. Worked out in the browser; nothing is sent, saved or remembered.
 */
export default function WhatIfDialog({
  facts,
  recommendation,
  onClose,
}: {
  facts: ClinicalFacts;
  recommendation: Recommendation;
  onClose: () => void;
}) {
  const t = useTranslations('evidence.whatIf');
  const words = useTranslations('guideline');
  const common = useTranslations('common');
  const [draft, setDraft] = useState(facts);
  const set = <Key extends keyof ClinicalFacts>(key: Key, value: ClinicalFacts[Key]) =>
    setDraft((before) => ({ ...before, [key]: value }));
  const edition = editionOf(recommendation);
  const found = useMemo(() => {
    const before = factsForGuideline(facts).facts;
    const after = factsForGuideline({
      ...draft,
      // What is no number in its field is not known here.
      ki67Percent: isNumber(draft.ki67Percent) ? draft.ki67Percent : null,
      mitoses: isNumber(draft.mitoses) ? draft.mitoses : null,
    }).facts;
    if (!before || !after || !edition) return null;
    const answer = adviseBy(edition, after);
    return { answer, difference: differenceOf(adviseBy(edition, before), answer) };
  }, [facts, draft, edition]);
  const valueText = useFactValue(facts.mitosesUnit);
  const choices = <Value extends string>(fact: string, values: readonly Value[]) =>
    values.map((value) => ({ value, label: valueText(fact, value) }));
  /** What the case says, under a fact that is another here. */
  const was = (
    key:
      | 'sstr'
      | 'ki67Percent'
      | 'mitoses'
      | 'differentiation'
      | 'diseaseStatus'
      | 'stage'
      | 'tumorVolume'
      | 'primarySite',
  ) => (draft[key] === facts[key] ? {} : { hint: t('inCase', { value: valueText(key, facts[key]) }) });
  const priors = draft.priorLines.flatMap(({ therapy }) => (therapy ? [therapy] : []));
  const count = (change: string) =>
    found?.difference.therapies.filter((one) => one.change === change).length ?? 0;
  const changed = found !== null && !isSame(found.difference);
  const nothing = t(edition ? 'incomplete' : 'otherEdition');
  return (
    <Dialog
      isOpen
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      title={t('title')}
      width="wide"
      actions={
        <>
          <p
            role="status"
            className="flex min-h-8 flex-wrap items-center gap-x-3 text-note max-sm:w-full sm:mr-auto"
          >
            {found === null
              ? nothing
              : changed
                ? t('summary', {
                    added: count('added'),
                    removed: count('removed'),
                    other: found.difference.therapies.length - count('added') - count('removed'),
                  })
                : t('same')}
            {found?.answer.boardDecisionRequired ? <BoardDecisionMark /> : null}
          </p>
          <Button isDisabled={draft === facts} onPress={() => setDraft(facts)}>
            {t('reset')}
          </Button>
          <Button look="primary" onPress={onClose}>
            {common('close')}
          </Button>
        </>
      }
    >
      <p className="mb-4 border-l-2 border-board-line pl-2.5">
        <span className="font-semibold">{t('notSaved')}</span> {t('hint')}
      </p>
      <div className="grid gap-6 sm:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <div className="flex min-w-0 flex-col gap-4">
          <RadioCards
            label={words('fact.sstr')}
            {...was('sstr')}
            options={choices('sstr', SSTR_RESULTS)}
            value={draft.sstr}
            onChange={(value) => set('sstr', value)}
          />
          <div className="flex flex-wrap gap-4">
            <NumberField
              label={words('fact.ki67Percent')}
              {...was('ki67Percent')}
              unit="%"
              rule={CLINICAL_NUMBERS.ki67Percent}
              value={draft.ki67Percent}
              onChange={(value) => set('ki67Percent', value)}
            />
            <NumberField
              label={words('fact.mitosesPer10Hpf')}
              {...was('mitoses')}
              unit={words(`factValue.mitosesUnit.${draft.mitosesUnit}`)}
              rule={CLINICAL_NUMBERS.mitoses}
              recordedUnit={draft.mitosesUnit}
              value={draft.mitoses}
              onChange={(value, unit) => {
                set('mitoses', value);
                const written = mitosesUnitOf(unit);
                if (written) set('mitosesUnit', written);
              }}
            />
          </div>
          <RadioCards
            label={words('fact.differentiation')}
            {...was('differentiation')}
            options={choices('differentiation', DIFFERENTIATIONS)}
            value={draft.differentiation}
            onChange={(value) => set('differentiation', value)}
          />
          <RadioCards
            label={words('fact.diseaseStatus')}
            {...was('diseaseStatus')}
            options={choices('diseaseStatus', DISEASE_STATUSES)}
            value={draft.diseaseStatus}
            onChange={(value) => set('diseaseStatus', value)}
          />
          <RadioCards
            label={words('fact.stage')}
            {...was('stage')}
            options={choices('stage', STAGES)}
            value={draft.stage}
            onChange={(value) => set('stage', value)}
          />
          <RadioCards
            label={words('fact.tumorVolume')}
            {...was('tumorVolume')}
            options={choices('tumorVolume', TUMOR_VOLUMES)}
            value={draft.tumorVolume}
            onChange={(value) => set('tumorVolume', value)}
          />
          <Select<string>
            label={words('fact.primarySite')}
            {...was('primarySite')}
            className="max-w-sm"
            options={SITE_CODES.map((code) => ({
              value: code,
              label: `${code} ${words(`site.${code.replace('.', '-')}`)}`,
            }))}
            value={draft.primarySite}
            onChange={(value) => set('primarySite', value)}
          />
          {draft.primarySite === 'C80.9' ? (
            <RadioCards
              label={words('fact.unknownPrimaryGepSuspected')}
              options={choices('unknownPrimaryGepSuspected', ['true', 'false', 'unknown'])}
              value={
                draft.unknownPrimaryGepSuspected === null ? 'unknown' : `${draft.unknownPrimaryGepSuspected}`
              }
              onChange={(value) =>
                set('unknownPrimaryGepSuspected', value === 'unknown' ? null : value === 'true')
              }
            />
          ) : null}
          <CheckboxGroup<TherapyId>
            label={words('fact.priorTherapies')}
            columns={2}
            options={PRIORS.map((value) => ({ value, label: words(`therapy.${value}`) }))}
            value={priors}
            onChange={(value) => set('priorLines', withPriors(draft.priorLines, value))}
          />
        </div>
        <section
          aria-labelledby="what-if-difference"
          className="self-start sm:sticky sm:top-0 max-sm:order-first max-sm:border-b max-sm:border-line max-sm:pb-3"
        >
          <h3 id="what-if-difference" className="mb-1 text-body">
            {t('difference')}
          </h3>
          {found === null ? (
            <p className="text-ink-soft">{nothing}</p>
          ) : changed ? (
            <DifferenceView difference={found.difference} />
          ) : (
            <p className="text-ink-soft">{t('same')}</p>
          )}
        </section>
      </div>
    </Dialog>
  );
}
