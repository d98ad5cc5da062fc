'use client';
import type {
  AgendaItemView,
  BallotMethod,
  BallotOptionInput,
  MeetingView,
  Recommendation,
  SnapshotId,
  TherapyId,
  Visibility,
} from '@consilium/contracts';
import { BALLOT_METHODS } from '@consilium/contracts/values';
import { useTranslations } from 'next-intl';
import { Field } from '@/form/field';
import { FormDialog } from '@/form/form-dialog';
import { useAct } from '@/form/use-act';
import { useCommand } from '@/lib/command';
import { useTRPC } from '@/lib/trpc';
import { Alert, CheckboxGroup, isKept, QuorumSeats, RadioCards } from '@/ui';
import { NativeInput } from '@/ui/native-field';
import { type FreeOption, FreeOptions, OPTION_LENGTH } from './free-options';
import { repeatedOptions } from './repeated-options';

export interface OpenBallotProps {
  meeting: MeetingView;
  /** The item of an asynchronous ballot; without it the ballot is on the current one, in the meeting. */
  apart?: AgendaItemView;
  snapshotId: SnapshotId;
  recommendation: Recommendation;
  onClose: () => void;
}

interface Opening {
  deadline: string;
  chosen: TherapyId[];
  free: FreeOption[];
  method: BallotMethod;
  visibility: Visibility;
}

const isWhole = ({ label, therapyClass }: FreeOption) =>
  label.trim() !== '' && isKept(label, OPTION_LENGTH) && therapyClass !== null;

const optionsOf = ({ chosen, free }: Pick<Opening, 'chosen' | 'free'>): BallotOptionInput[] => [
  ...chosen.map((therapy) => ({ source: 'recommendation' as const, therapy })),
  ...free.flatMap(({ label, therapyClass }) =>
    therapyClass ? [{ source: 'free' as const, label, therapyClass }] : [],
  ),
];

/** The chair puts options to the vote: the recommendation's, and free ones that are coded with a therapy class. */
export function OpenBallot({ meeting, apart, snapshotId, recommendation, onClose }: OpenBallotProps) {
  const t = useTranslations('room.open');
  const guideline = useTranslations('guideline');
  const open = useCommand(useTRPC().ballot.open);
  const offered = recommendation.options.map((option) => option.therapy);
  const names = offered.map((therapy) => guideline(`therapy.${therapy}`));
  const mustVeil = recommendation.boardDecisionRequired;
  const itemId = apart?.id ?? meeting.currentItemId;
  const act = useAct<Opening>({
    start: { deadline: '', chosen: offered, free: [], method: 'single', visibility: 'veiled' },
    check: ({ deadline, chosen, free }) => ({
      deadline: apart && deadline === '' && t('deadlineMissing'),
      chosen: chosen.length + free.length === 0 && t('nothing'),
      free:
        (!free.every(isWhole) && t('freeIncomplete')) ||
        (repeatedOptions(free, names).size > 0 && t('freeRepeated')),
    }),
    send: async ({ deadline, method, visibility, ...options }) => {
      if (!itemId) return false;
      const result = await open.run({
        itemId,
        snapshotId,
        visibility: mustVeil ? 'veiled' : visibility,
        options: optionsOf(options),
        method,
        deadlineLocal: apart ? deadline : null,
      });
      return result.ok;
    },
    onDone: onClose,
  });
  return (
    <FormDialog
      of={act}
      problem={open.problem}
      title={apart ? t('titleApart', { pseudonym: apart.pseudonym }) : t('title')}
      width="wide"
      submit={t('submit')}
      onClose={onClose}
    >
      {apart ? (
        <>
          <Alert tone={mustVeil ? 'warning' : 'info'}>{t(mustVeil ? 'apartNoSupport' : 'apartHint')}</Alert>
          <Field of={act} name="deadline">
            {({ value, onChange, error }) => (
              <NativeInput
                type="datetime-local"
                label={t('deadline')}
                hint={t('deadlineHint', { zone: meeting.timeZone })}
                value={value}
                onChange={(event) => onChange(event.target.value)}
                error={error}
              />
            )}
          </Field>
        </>
      ) : null}
      {!apart && meeting.quorum && !meeting.quorum.quorate ? (
        <Alert tone="warning" title={t('notQuorate')}>
          {t('notQuorateHint')}
        </Alert>
      ) : null}
      {!apart && meeting.quorum ? <QuorumSeats report={meeting.quorum} /> : null}
      <Field of={act} name="chosen">
        {(control) =>
          offered.length > 0 ? (
            <CheckboxGroup
              {...control}
              label={t('recommended')}
              options={recommendation.options.map((option) => ({
                value: option.therapy,
                label: guideline(`therapy.${option.therapy}`),
                hint: guideline(`strength.${option.strength}`),
              }))}
              columns={2}
            />
          ) : (
            <p className="text-ink-soft">{t('noneRecommended')}</p>
          )
        }
      </Field>
      <Field of={act} name="free">
        {({ value, onChange, error }) => (
          <FreeOptions options={value} offered={names} onChange={onChange} isTried={error !== undefined} />
        )}
      </Field>
      <Field of={act} name="method">
        {(control) => (
          <RadioCards
            {...control}
            label={t('method')}
            options={BALLOT_METHODS.map((value) => ({
              value,
              label: t(`methods.${value}`),
              hint: t(`methodHints.${value}`),
            }))}
          />
        )}
      </Field>
      <Field of={act} name="visibility">
        {(control) => (
          <RadioCards
            {...control}
            label={t('visibility')}
            hint={mustVeil ? t('mustVeil') : t('visibilityHint')}
            options={(['veiled', 'named-live'] as const).map((value) => ({
              value,
              label: t(`visibilities.${value}`),
              hint: t(`visibilityHints.${value}`),
            }))}
            value={mustVeil ? 'veiled' : control.value}
            isDisabled={mustVeil}
          />
        )}
      </Field>
    </FormDialog>
  );
}
