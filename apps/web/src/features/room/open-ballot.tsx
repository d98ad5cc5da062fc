'use client';
import type {
  AgendaItemView,
  BallotMethod,
  BallotOptionInput,
  MeetingView,
  Recommendation,
  SnapshotId,
  TherapyClass,
  TherapyId,
  Visibility,
} from '@consilium/contracts';
import { BALLOT_METHODS, THERAPY_CLASSES } from '@consilium/contracts/values';
import { Plus, Trash2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useCommand } from '@/lib/command';
import { useTRPC } from '@/lib/trpc';
import {
  Alert,
  Button,
  CheckboxGroup,
  Dialog,
  IconButton,
  ProblemAlert,
  QuorumSeats,
  RadioCards,
  Select,
  TextField,
} from '@/ui';
import { NativeInput } from '@/ui/native-field';

interface FreeOption {
  key: number;
  label: string;
  therapyClass: TherapyClass | null;
}

export interface OpenBallotProps {
  meeting: MeetingView;
  /** The item of an asynchronous ballot; without it the ballot is on the current one, in the meeting. */
  apart?: AgendaItemView;
  snapshotId: SnapshotId;
  recommendation: Recommendation;
  onClose: () => void;
}

/** The chair puts options to the vote: the recommendation's, and free ones that are coded with a therapy class. */
export function OpenBallot({ meeting, apart, snapshotId, recommendation, onClose }: OpenBallotProps) {
  const t = useTranslations('room.open');
  const guideline = useTranslations('guideline');
  const open = useCommand(useTRPC().ballot.open);
  const offered = recommendation.options.map((option) => option.therapy);
  const [chosen, setChosen] = useState<TherapyId[]>(offered);
  const [free, setFree] = useState<FreeOption[]>([]);
  const [visibility, setVisibility] = useState<Visibility>('veiled');
  const [method, setMethod] = useState<BallotMethod>('single');
  const [deadline, setDeadline] = useState('');
  const [tried, setTried] = useState(false);
  const mustVeil = recommendation.boardDecisionRequired;
  const incomplete = free.some((option) => option.label.trim() === '' || option.therapyClass === null);
  const nothing = chosen.length + free.length === 0;

  const submit = async () => {
    setTried(true);
    if (incomplete || nothing || (apart && deadline === '')) return;
    const options: BallotOptionInput[] = [
      ...chosen.map((therapy) => ({ source: 'recommendation' as const, therapy })),
      ...free.flatMap(({ label, therapyClass }) =>
        therapyClass ? [{ source: 'free' as const, label, therapyClass }] : [],
      ),
    ];
    const itemId = apart?.id ?? meeting.currentItemId;
    if (!itemId) return;
    const result = await open.run({
      itemId,
      snapshotId,
      visibility: mustVeil ? 'veiled' : visibility,
      options,
      method,
      deadlineLocal: apart ? deadline : null,
    });
    if (result.ok) onClose();
  };
  const change = (key: number, part: Partial<FreeOption>) =>
    setFree((all) => all.map((option) => (option.key === key ? { ...option, ...part } : option)));

  return (
    <Dialog
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title={apart ? t('titleApart', { pseudonym: apart.pseudonym }) : t('title')}
      width="wide"
      actions={
        <>
          <Button look="primary" onPress={() => void submit()} isPending={open.pending}>
            {t('submit')}
          </Button>
          <Button onPress={onClose}>{t('cancel')}</Button>
        </>
      }
    >
      <div className="flex flex-col gap-5">
        <ProblemAlert problem={open.problem} />
        {apart ? (
          <>
            <Alert tone={mustVeil ? 'warning' : 'info'}>{t(mustVeil ? 'apartNoSupport' : 'apartHint')}</Alert>
            <NativeInput
              type="datetime-local"
              label={t('deadline')}
              hint={t('deadlineHint', { zone: meeting.timeZone })}
              value={deadline}
              onChange={(event) => setDeadline(event.target.value)}
              error={tried && deadline === '' ? t('deadlineMissing') : undefined}
            />
          </>
        ) : null}
        {!apart && meeting.quorum && !meeting.quorum.quorate ? (
          <Alert tone="warning" title={t('notQuorate')}>
            {t('notQuorateHint')}
          </Alert>
        ) : null}
        {!apart && meeting.quorum ? <QuorumSeats report={meeting.quorum} /> : null}
        {offered.length > 0 ? (
          <CheckboxGroup
            label={t('recommended')}
            options={recommendation.options.map((option) => ({
              value: option.therapy,
              label: guideline(`therapy.${option.therapy}`),
              hint: guideline(`strength.${option.strength}`),
            }))}
            value={chosen}
            onChange={setChosen}
            columns={2}
          />
        ) : (
          <p className="text-ink-soft">{t('noneRecommended')}</p>
        )}
        <fieldset className="flex flex-col gap-3">
          <legend className="font-medium">{t('free')}</legend>
          <p className="text-note text-ink-soft">{t('freeHint')}</p>
          {free.map((option) => (
            <div
              key={option.key}
              className="grid items-end gap-2 sm:grid-cols-[minmax(0,1fr)_minmax(0,14rem)_auto]"
            >
              <TextField
                label={t('freeLabel')}
                value={option.label}
                onChange={(label) => change(option.key, { label })}
                error={tried && option.label.trim() === '' ? t('freeLabelMissing') : undefined}
              />
              <Select
                label={t('freeClass')}
                options={THERAPY_CLASSES.map((value) => ({
                  value,
                  label: guideline(`therapyClass.${value}`),
                }))}
                value={option.therapyClass}
                onChange={(therapyClass) => change(option.key, { therapyClass })}
                error={tried && option.therapyClass === null ? t('freeClassMissing') : undefined}
              />
              <IconButton
                label={t('removeFree', { label: option.label })}
                onPress={() => setFree((all) => all.filter(({ key }) => key !== option.key))}
              >
                <Trash2 aria-hidden className="size-4" />
              </IconButton>
            </div>
          ))}
          <div>
            <Button
              icon={<Plus aria-hidden className="size-4" />}
              onPress={() =>
                setFree((all) => [...all, { key: (all.at(-1)?.key ?? 0) + 1, label: '', therapyClass: null }])
              }
            >
              {t('addFree')}
            </Button>
          </div>
        </fieldset>
        {tried && nothing ? <Alert tone="danger">{t('nothing')}</Alert> : null}
        <RadioCards
          label={t('method')}
          options={BALLOT_METHODS.map((value) => ({
            value,
            label: t(`methods.${value}`),
            hint: t(`methodHints.${value}`),
          }))}
          value={method}
          onChange={setMethod}
        />
        <RadioCards
          label={t('visibility')}
          hint={mustVeil ? t('mustVeil') : t('visibilityHint')}
          options={(['veiled', 'named-live'] as const).map((value) => ({
            value,
            label: t(`visibilities.${value}`),
            hint: t(`visibilityHints.${value}`),
          }))}
          value={mustVeil ? 'veiled' : visibility}
          onChange={setVisibility}
          isDisabled={mustVeil}
        />
      </div>
    </Dialog>
  );
}
