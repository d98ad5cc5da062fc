'use client';
import { goesAgainstMajority } from '@consilium/board';
import {
  type BallotOption,
  type DecidedTherapy,
  type DecisionDraft,
  decisionDraftSchema,
  type MeetingView,
  type Person,
  type Recommendation,
  type SnapshotId,
  type UserId,
} from '@consilium/contracts';
import { therapyClassOf } from '@consilium/contracts/values';
import { useTranslations } from 'next-intl';
import { useOptionName } from '@/features/ballot/option-name';
import {
  type ActionLine,
  ActionsField,
  doctorsOf,
  followsAll,
  missingReasons,
  RelationFields,
  type RelationValues,
  relationOf,
  textsOf,
} from '@/features/decisions/decided-fields';
import { Field } from '@/form/field';
import { Form } from '@/form/form';
import { useAct } from '@/form/use-act';
import { Button, CheckboxGroup, DateField, Select, TextArea } from '@/ui';
import { DissentFields, type DissentLine, isWholeDissent } from './dissent-fields';

interface Entered extends RelationValues {
  chosen: string[];
  actions: ActionLine[];
  rationale: string;
  dissent: DissentLine[];
  responsible: UserId | null;
  dueOn: string | null;
  nextReviewOn: string | null;
}

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
  const isAgainst = ({ chosen, actions }: Pick<Entered, 'chosen' | 'actions'>) =>
    chosen.length + textsOf(actions).length > 0 &&
    ballot?.tally != null &&
    goesAgainstMajority(
      ballot.tally,
      ballot.options.map(({ id }) => id).filter((id) => chosen.includes(id)),
    );
  const electors = ballot ? ballot.electors : meeting.attendees.filter(({ specialty }) => specialty !== null);
  const act = useAct<Entered>({
    start: {
      chosen: leading.length === 1 ? [...leading] : [],
      ...{ actions: [], rationale: '', dissent: [], responsible: null },
      ...{ dueOn: inFourWeeks(), nextReviewOn: null },
      ...followsAll,
    },
    check: (entered) => {
      const missing = missingReasons(entered, isAgainst(entered));
      const decided = entered.chosen.length + textsOf(entered.actions).length;
      return {
        chosen: decided === 0 && t('needsTherapyOrAction'),
        rationale: entered.rationale.trim() === '' && t('needsRationale'),
        departure: missing.departure && t('needsDeparture'),
        against: missing.against && t('needsAgainst'),
        responsible: !entered.responsible && t('needsResponsible'),
        dueOn: !entered.dueOn && t('needsDue'),
        dissent: !entered.dissent.every(isWholeDissent) && t('needsDissent'),
      };
    },
    send: async (entered) => {
      const { chosen, actions, rationale, dissent, responsible, dueOn, nextReviewOn } = entered;
      onReady(
        decisionDraftSchema.parse({
          itemId: meeting.currentItemId,
          snapshotId,
          ballotId: ballot?.id ?? null,
          therapies: choices
            .filter(({ id }) => chosen.includes(id))
            .map(({ therapy, label, therapyClass }) => ({ therapy, label, therapyClass })),
          actions: textsOf(actions),
          rationale,
          ...relationOf(entered, isAgainst(entered)),
          dissent: dissent.map(({ userId, reason }) => ({ userId, reason })),
          responsiblePhysicianId: responsible,
          dueOn,
          nextReviewOn,
        }),
      );
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
        {({ value, onChange }) => <ActionsField value={value} onChange={onChange} />}
      </Field>
      <Field of={act} name="rationale">
        {(control) => <TextArea {...control} label={t('rationale')} rows={4} maxLength={10_000} />}
      </Field>
      <RelationFields of={act} isAgainstMajority={isAgainst({ chosen, actions })} />
      <Field of={act} name="dissent">
        {({ value, onChange, error }) => (
          <DissentFields electors={electors} value={value} onChange={onChange} error={error} />
        )}
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
