'use client';
import {
  type AddendumDraft,
  addendumDraftSchema,
  type DecisionView,
  decidedTherapySchema,
  type Person,
  type UserId,
} from '@consilium/contracts';
import { therapyClassOf } from '@consilium/contracts/values';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useOptionName } from '@/features/room/option-name';
import { Button, CheckboxGroup, DateField, ErrorSummary, Select, type SummaryItem, TextArea } from '@/ui';
import {
  type ActionLine,
  ActionsField,
  doctorsOf,
  StandingFields,
  textsOf,
  useStanding,
} from './decided-fields';

/** What an addendum may add: the ballot's options, or after a consensus the recommendation's; nothing where the facts have changed. */
function candidates({ document, currentSnapshotId }: DecisionView) {
  if (document.snapshot.id !== currentSnapshotId) return [];
  if (document.ballot)
    return document.ballot.options.map(({ id: key, therapy, label, therapyClass }) => ({
      key,
      ...decidedTherapySchema.parse({ therapy, label, therapyClass }),
    }));
  return document.snapshot.options.map(({ therapy }) => ({
    key: therapy,
    therapy,
    label: '',
    therapyClass: therapyClassOf(therapy),
  }));
}

export interface AddendumFormProps {
  decision: DecisionView;
  people: readonly Person[];
  onCancel: () => void;
  onReady: (draft: AddendumDraft) => void;
}

export function AddendumForm({ decision, people, onCancel, onReady }: AddendumFormProps) {
  const t = useTranslations('afterDecision.amend');
  const all = useTranslations('afterDecision');
  const optionName = useOptionName();
  const { ballot, snapshot } = decision.document;
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState<string[]>([]);
  const [actions, setActions] = useState<readonly ActionLine[]>([]);
  const [responsible, setResponsible] = useState<UserId | 'unchanged'>('unchanged');
  const [dueOn, setDueOn] = useState<string | null>(null);
  const [problems, setProblems] = useState<SummaryItem[]>([]);
  const choices = candidates(decision);
  const added = choices.filter(({ key }) => chosen.includes(key));
  const leading: readonly string[] = ballot?.tally.leading ?? [];
  const isAgainstMajority = ballot !== null && added.some(({ key }) => !leading.includes(key));
  const { standing, setStanding, missing, draft } = useStanding(isAgainstMajority);

  const submit = () => {
    const found: SummaryItem[] = [];
    if (text.trim() === '') found.push({ message: t('needsText'), targetId: 'addendum-text' });
    if (missing.departure) found.push({ message: t('needsDeparture'), targetId: 'addendum-departure' });
    if (missing.against) found.push({ message: t('needsAgainst'), targetId: 'addendum-against' });
    setProblems(found);
    if (found.length > 0) return;
    onReady(
      addendumDraftSchema.parse({
        decisionId: decision.id,
        snapshotId: decision.currentSnapshotId ?? snapshot.id,
        ballotId: added.length > 0 ? (ballot?.id ?? null) : null,
        text,
        therapies: added.map(({ therapy, label, therapyClass }) => ({ therapy, label, therapyClass })),
        actions: textsOf(actions),
        ...draft,
        responsiblePhysicianId: responsible === 'unchanged' ? null : responsible,
        dueOn,
      }),
    );
  };

  return (
    <form
      className="flex flex-col gap-5"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <ErrorSummary items={problems} />
      <p className="max-w-prose">{t('what')}</p>
      <div id="addendum-text">
        <TextArea
          label={t('text')}
          hint={t('textHint')}
          value={text}
          onChange={setText}
          rows={4}
          maxLength={10_000}
        />
      </div>
      {choices.length > 0 ? (
        <CheckboxGroup
          label={t('therapies')}
          hint={t(ballot ? 'therapiesFromBallot' : 'therapiesByConsensus')}
          options={choices.map((choice) => ({ value: choice.key, label: optionName(choice) }))}
          value={chosen}
          onChange={setChosen}
          columns={2}
        />
      ) : null}
      {added.length > 0 ? (
        <StandingFields
          name="addendum"
          value={standing}
          onChange={setStanding}
          isAgainstMajority={isAgainstMajority}
        />
      ) : null}
      <ActionsField value={actions} onChange={setActions} />
      <div className="grid gap-4 sm:grid-cols-2">
        <Select<UserId | 'unchanged'>
          label={t('responsible')}
          options={[{ value: 'unchanged', label: t('unchanged') }, ...doctorsOf(people)]}
          value={responsible}
          onChange={setResponsible}
        />
        <DateField label={t('due')} optional value={dueOn} onChange={setDueOn} />
      </div>
      <div className="flex flex-wrap justify-end gap-2 border-t border-line pt-3">
        <Button look="primary" type="submit">
          {t('review')}
        </Button>
        <Button onPress={onCancel}>{all('cancel')}</Button>
      </div>
    </form>
  );
}
