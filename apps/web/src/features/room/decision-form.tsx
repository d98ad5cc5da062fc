'use client';
import { goesAgainstMajority } from '@consilium/board';
import type {
  BallotOption,
  DecidedTherapy,
  DecisionDraft,
  MeetingView,
  Person,
  Recommendation,
  SnapshotId,
} from '@consilium/contracts';
import { therapyClassOf } from '@consilium/contracts/values';
import { useTranslations } from 'next-intl';
import { useOptionName } from '@/features/ballot/option-name';
import {
  ActionsField,
  doctorsOf,
  followsAll,
  missingReasons,
  RelationFields,
  textsOf,
} from '@/features/decisions/decided-fields';
import { Field } from '@/form/field';
import { Form } from '@/form/form';
import { useRefusalWords } from '@/form/refusals';
import { useAct } from '@/form/use-act';
import { Button, CheckboxGroup, DateField, Select, TextArea } from '@/ui';
import { draftOf, type EnteredDecision, readDraft, refusedOf } from './decision-draft';
import { DissentFields, isWholeDissent } from './dissent-fields';

export interface DecisionFormProps {
  meeting: MeetingView;
  snapshotId: SnapshotId;
  recommendation: Recommendation;
  people: readonly Person[];
  onCancel: () => void;
  onReady: (draft: DecisionDraft) => void;
}

/** What can be decided: the closed ballot's options, or, by consensus without a ballot, the recommendation's. */
function candidates(
  meeting: MeetingView,
  recommendation: Recommendation,
): (DecidedTherapy & { id: string })[] {
  const ballot = meeting.ballot?.status === 'closed' ? meeting.ballot : null;
  if (ballot)
    return ballot.options.map(({ id, therapy, label, therapyClass }: BallotOption) => ({
      id,
      therapy,
      label,
      therapyClass,
    }));
  return recommendation.options.map(({ therapy }) => ({
    id: therapy,
    therapy,
    label: '',
    therapyClass: therapyClassOf(therapy),
  }));
}

/** In four weeks: a due date that is rarely wrong by much, for the chair to change. */
function inFourWeeks(): string {
  const day = new Date();
  day.setDate(day.getDate() + 28);
  return `${day.getFullYear()}-${String(day.getMonth() + 1).padStart(2, '0')}-${String(day.getDate()).padStart(2, '0')}`;
}

export function DecisionForm({
  meeting,
  snapshotId,
  recommendation,
  people,
  onCancel,
  onReady,
}: DecisionFormProps) {
  const t = useTranslations('room.decide');
  const optionName = useOptionName();
  const ballot = meeting.ballot?.status === 'closed' ? meeting.ballot : null;
  const choices = candidates(meeting, recommendation);
  const leading = ballot?.tally?.leading ?? [];
  // While nothing is entered, nothing goes against the majority.
  const isAgainst = ({ chosen, actions }: Pick<EnteredDecision, 'chosen' | 'actions'>) =>
    chosen.length + textsOf(actions).length > 0 &&
    ballot?.tally != null &&
    goesAgainstMajority(
      ballot.tally,
      ballot.options.map(({ id }) => id).filter((id) => chosen.includes(id)),
    );
  const electors = ballot ? ballot.electors : meeting.attendees.filter(({ specialty }) => specialty !== null);
  const inWords = useRefusalWords({
    ...{ chosen: t('therapies'), actions: t('actions'), rationale: t('rationale'), dissent: t('dissent') },
    ...{ departure: t('departure'), against: t('against'), responsible: t('responsible') },
    ...{ dueOn: t('due'), nextReviewOn: t('nextReview') },
  });
  const ballotId = ballot?.id ?? null;
  const draft = (entered: EnteredDecision) =>
    draftOf(entered, { itemId: meeting.currentItemId, snapshotId, ballotId, choices }, isAgainst(entered));
  const act = useAct<EnteredDecision>({
    start: {
      chosen: leading.length === 1 ? [...leading] : [],
      ...{ actions: [], rationale: '', dissent: [], responsible: null },
      ...{ dueOn: inFourWeeks(), nextReviewOn: null },
      ...followsAll,
    },
    texts: { rationale: { label: t('rationale'), max: 10_000 } },
    check: (entered) => {
      const missing = missingReasons(entered, isAgainst(entered));
      const decided = entered.chosen.length + textsOf(entered.actions).length;
      return {
        ...inWords(refusedOf(draft(entered))),
        ...(decided === 0 && { chosen: t('needsTherapyOrAction') }),
        ...(entered.rationale.trim() === '' && { rationale: t('needsRationale') }),
        ...(missing.departure && { departure: t('needsDeparture') }),
        ...(missing.against && { against: t('needsAgainst') }),
        ...(!entered.responsible && { responsible: t('needsResponsible') }),
        ...(!entered.dueOn && { dueOn: t('needsDue') }),
        ...(!entered.dissent.every(isWholeDissent) && { dissent: t('needsDissent') }),
      };
    },
    send: async (entered) => {
      onReady(readDraft(draft(entered)));
      return true;
    },
  });
  const [chosen, actions] = act.form.watch(['chosen', 'actions']);

  return (
    <Form of={act} problem={null} className="gap-5">
      <Field of={act} name="chosen">
        {(control) => (
          <CheckboxGroup
            {...control}
            label={t('therapies')}
            hint={ballot ? t('therapiesFromBallot') : t('therapiesFromRecommendation')}
            options={choices.map((choice) => {
              const option = { value: choice.id, label: optionName(choice) };
              return leading.some((id) => id === choice.id) ? { ...option, hint: t('mostVotes') } : option;
            })}
            columns={2}
          />
        )}
      </Field>
      <Field of={act} name="actions">
        {(control) => <ActionsField {...control} />}
      </Field>
      <Field of={act} name="rationale">
        {(control) => <TextArea {...control} label={t('rationale')} rows={4} />}
      </Field>
      <RelationFields of={act} isAgainstMajority={isAgainst({ chosen, actions })} />
      <Field of={act} name="dissent">
        {(control) => <DissentFields {...control} electors={electors} />}
      </Field>
      <div className="grid gap-4 sm:grid-cols-3">
        <Field of={act} name="responsible">
          {(control) => <Select {...control} label={t('responsible')} options={doctorsOf(people)} />}
        </Field>
        <Field of={act} name="dueOn">
          {(control) => <DateField {...control} label={t('due')} />}
        </Field>
        <Field of={act} name="nextReviewOn">
          {(control) => <DateField {...control} label={t('nextReview')} optional />}
        </Field>
      </div>
      <div className="flex flex-wrap justify-end gap-2 border-t border-line pt-3">
        <Button look="primary" type="submit">
          {t('review')}
        </Button>
        <Button onPress={onCancel}>{t('cancel')}</Button>
      </div>
    </Form>
  );
}
