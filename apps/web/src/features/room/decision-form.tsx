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
  userIdSchema,
} from '@consilium/contracts';
import { therapyClassOf } from '@consilium/contracts/values';
import { Plus, Trash2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import {
  type ActionLine,
  ActionsField,
  doctorsOf,
  StandingFields,
  textsOf,
  useStanding,
} from '@/features/decisions/decided-fields';
import {
  Button,
  CheckboxGroup,
  DateField,
  ErrorSummary,
  IconButton,
  Select,
  type SummaryItem,
  TextArea,
  TextField,
} from '@/ui';
import { useOptionName } from './option-name';

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
  const [chosen, setChosen] = useState<string[]>(leading.length === 1 ? [...leading] : []);
  const [actions, setActions] = useState<readonly ActionLine[]>([]);
  const [rationale, setRationale] = useState('');
  const [dissent, setDissent] = useState<{ key: number; userId: UserId | null; reason: string }[]>([]);
  const [responsible, setResponsible] = useState<UserId | null>(null);
  const [dueOn, setDueOn] = useState<string | null>(inFourWeeks);
  const [nextReviewOn, setNextReviewOn] = useState<string | null>(null);
  const [problems, setProblems] = useState<SummaryItem[]>([]);
  const decidedOptions = (ballot?.options ?? []).map(({ id }) => id).filter((id) => chosen.includes(id));
  // Nothing entered yet stands against nothing.
  const isAgainstMajority =
    chosen.length + textsOf(actions).length > 0 &&
    ballot?.tally != null &&
    goesAgainstMajority(ballot.tally, decidedOptions);
  const { standing, setStanding, missing, draft } = useStanding(isAgainstMajority);
  const electors = ballot ? ballot.electors : meeting.attendees.filter(({ specialty }) => specialty !== null);

  const submit = () => {
    const found: SummaryItem[] = [];
    const texts = textsOf(actions);
    if (chosen.length + texts.length === 0)
      found.push({ message: t('needsTherapyOrAction'), targetId: 'decision-therapies' });
    if (rationale.trim() === '') found.push({ message: t('needsRationale'), targetId: 'decision-rationale' });
    if (missing.departure) found.push({ message: t('needsDeparture'), targetId: 'decision-departure' });
    if (missing.against) found.push({ message: t('needsAgainst'), targetId: 'decision-against' });
    if (!responsible) found.push({ message: t('needsResponsible'), targetId: 'decision-responsible' });
    if (!dueOn) found.push({ message: t('needsDue'), targetId: 'decision-due' });
    if (dissent.some(({ userId, reason }) => !userId || reason.trim() === ''))
      found.push({ message: t('needsDissent'), targetId: 'decision-dissent' });
    setProblems(found);
    if (found.length > 0) return;
    onReady(
      decisionDraftSchema.parse({
        itemId: meeting.currentItemId,
        snapshotId,
        ballotId: ballot?.id ?? null,
        therapies: choices
          .filter(({ id }) => chosen.includes(id))
          .map(({ therapy, label, therapyClass }) => ({ therapy, label, therapyClass })),
        actions: texts,
        rationale,
        ...draft,
        dissent: dissent.map(({ userId, reason }) => ({ userId, reason })),
        responsiblePhysicianId: responsible,
        dueOn,
        nextReviewOn,
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
      <div id="decision-therapies">
        <CheckboxGroup
          label={t('therapies')}
          hint={ballot ? t('therapiesFromBallot') : t('therapiesFromRecommendation')}
          options={choices.map((choice) => {
            const option = { value: choice.id, label: optionName(choice) };
            return leading.some((id) => id === choice.id) ? { ...option, hint: t('mostVotes') } : option;
          })}
          value={chosen}
          onChange={setChosen}
          columns={2}
        />
      </div>
      <ActionsField value={actions} onChange={setActions} />
      <div id="decision-rationale">
        <TextArea
          label={t('rationale')}
          value={rationale}
          onChange={setRationale}
          rows={4}
          maxLength={10_000}
        />
      </div>
      <StandingFields
        name="decision"
        value={standing}
        onChange={setStanding}
        isAgainstMajority={isAgainstMajority}
      />
      <fieldset id="decision-dissent" className="flex flex-col gap-2">
        <legend className="mb-1 font-medium">{t('dissent')}</legend>
        {dissent.map((entry) => (
          <div
            key={entry.key}
            className="grid items-end gap-2 sm:grid-cols-[minmax(0,14rem)_minmax(0,1fr)_auto]"
          >
            <Select
              label={t('dissenter')}
              options={electors.map(({ userId, name }) => ({ value: userId, label: name }))}
              value={entry.userId}
              onChange={(userId) =>
                setDissent((all) =>
                  all.map((d) => (d.key === entry.key ? { ...d, userId: userIdSchema.parse(userId) } : d)),
                )
              }
            />
            <TextField
              label={t('dissentReason')}
              value={entry.reason}
              onChange={(reason) =>
                setDissent((all) => all.map((d) => (d.key === entry.key ? { ...d, reason } : d)))
              }
            />
            <IconButton
              label={t('remove')}
              onPress={() => setDissent((all) => all.filter((d) => d.key !== entry.key))}
            >
              <Trash2 aria-hidden className="size-4" />
            </IconButton>
          </div>
        ))}
        <div>
          <Button
            icon={<Plus aria-hidden className="size-4" />}
            onPress={() =>
              setDissent((all) => [...all, { key: (all.at(-1)?.key ?? 0) + 1, userId: null, reason: '' }])
            }
          >
            {t('addDissent')}
          </Button>
        </div>
      </fieldset>
      <div className="grid gap-4 sm:grid-cols-3">
        <div id="decision-responsible">
          <Select
            label={t('responsible')}
            options={doctorsOf(people)}
            value={responsible}
            onChange={setResponsible}
          />
        </div>
        <div id="decision-due">
          <DateField label={t('due')} value={dueOn} onChange={setDueOn} />
        </div>
        <DateField label={t('nextReview')} optional value={nextReviewOn} onChange={setNextReviewOn} />
      </div>
      <div className="flex flex-wrap justify-end gap-2 border-t border-line pt-3">
        <Button look="primary" type="submit">
          {t('review')}
        </Button>
        <Button onPress={onCancel}>{t('cancel')}</Button>
      </div>
    </form>
  );
}
