'use client';
import type { BoardId, BoardPeople, MeetingId } from '@consilium/contracts';
import { useTranslations } from 'next-intl';
import { useActionState, useState } from 'react';
import { ErrorSummary, LinkButton, PageHead, Panel, ProblemAlert, Section } from '@/ui';
import { saveMeeting } from './actions';
import type { MeetingField, MeetingFormState } from './form-values';
import { MembersField } from './members-field';
import { NativeInput, NativeSelect } from './native-field';
import { Seating } from './seating';
import { attends, seatingOf } from './seats';
import { SubmitButton } from './submit-button';
import type { ZoneChoice } from './time-zones';

export interface MeetingFormProps {
  board: BoardPeople;
  boardId: BoardId;
  /** The meeting that is changed; null for a new one. */
  meetingId: MeetingId | null;
  initial: MeetingFormState;
  zones: readonly ZoneChoice[];
  /** Why cases of its agenda need a board decision. */
  reasons: readonly string[];
  /** The board's calendar day. */
  today: string;
}

/** A meeting's details, sent as a plain form to a server action: it works before the page's script has come, and without it. */
export function MeetingForm(props: MeetingFormProps) {
  const { boardId, meetingId, initial } = props;
  const t = useTranslations('schedule.form');
  const [state, send] = useActionState(saveMeeting, initial);
  const errorText = (field: MeetingField) => {
    const key = state.errors[field];
    return key ? t(`errors.${key}`, { next: state.nextTime?.slice(11) ?? '' }) : undefined;
  };
  const problems = (Object.keys(state.errors) as MeetingField[]).flatMap((field) => {
    const message = errorText(field);
    return message ? [{ message, targetId: `meeting-${field}` }] : [];
  });
  return (
    <form action={send} noValidate className="mx-auto max-w-5xl">
      <PageHead title={t(meetingId ? 'titleEdit' : 'titleNew')} />
      <input type="hidden" name="idempotencyKey" value={state.idempotencyKey} readOnly />
      <input type="hidden" name="boardId" value={boardId} readOnly />
      {meetingId ? <input type="hidden" name="meetingId" value={meetingId} readOnly /> : null}
      <div className="flex flex-col gap-4">
        <ErrorSummary items={problems} />
        <ProblemAlert problem={state.problem} />
        <Fields key={state.attempt} {...props} state={state} errorText={errorText} />
        <div className="flex flex-wrap gap-2 border-t border-line pt-4">
          <SubmitButton look="primary">{t(meetingId ? 'saveChanges' : 'schedule')}</SubmitButton>
          <LinkButton href={meetingId ? `/meetings/${meetingId}` : '/schedule'} look="quiet">
            {t('cancel')}
          </LinkButton>
        </div>
      </div>
    </form>
  );
}

interface FieldsProps extends MeetingFormProps {
  state: MeetingFormState;
  errorText: (field: MeetingField) => string | undefined;
}

function Fields({ board, zones, reasons, today, state, errorText }: FieldsProps) {
  const t = useTranslations('schedule.form');
  const { values } = state;
  const [date, setDate] = useState(values.date);
  const [chairId, setChairId] = useState(values.chairId);
  const [members, setMembers] = useState<ReadonlySet<string>>(new Set(values.memberIds));
  const toggle = (userId: string, invited: boolean) => {
    const next = new Set(members);
    if (invited) next.add(userId);
    else next.delete(userId);
    setMembers(next);
  };
  const chairs = board.people.filter(({ roles }) => roles.includes('chair'));
  const invited = chairId ? new Set([...members, chairId]) : members;
  return (
    <>
      <Section title={t('when')}>
        <div className="flex flex-col gap-3">
          <div id="meeting-title">
            <NativeInput
              label={t('title')}
              name="title"
              defaultValue={values.title}
              maxLength={160}
              error={errorText('title')}
            />
          </div>
          <div className="grid items-end gap-3 sm:grid-cols-[10rem_8rem_minmax(0,1fr)_9rem]">
            <div id="meeting-date">
              <NativeInput
                label={t('date')}
                name="date"
                type="date"
                min={today}
                defaultValue={values.date}
                onChange={(event) => setDate(event.target.value)}
                error={errorText('date')}
              />
            </div>
            <div id="meeting-time">
              <NativeInput
                label={t('time')}
                name="time"
                type="time"
                defaultValue={values.time}
                error={errorText('time')}
              />
            </div>
            <div id="meeting-timeZone">
              <NativeSelect
                label={t('timeZone')}
                name="timeZone"
                defaultValue={values.timeZone}
                error={errorText('timeZone')}
              >
                {zones.map(({ zone, offset }) => (
                  <option key={zone} value={zone}>
                    {zone.replaceAll('_', ' ')} ({offset})
                  </option>
                ))}
              </NativeSelect>
            </div>
            <div id="meeting-durationMinutes">
              <NativeInput
                label={t('duration')}
                name="durationMinutes"
                type="number"
                inputMode="numeric"
                min={10}
                max={600}
                step={5}
                defaultValue={values.durationMinutes}
                suffix={t('minutes')}
                error={errorText('durationMinutes')}
              />
            </div>
          </div>
          <p className="text-note text-ink-soft">{t('timeHint')}</p>
        </div>
      </Section>
      <Section title={t('where')}>
        <div className="grid items-end gap-3 sm:grid-cols-2">
          <div id="meeting-place">
            <NativeInput
              label={t('place')}
              optional
              name="place"
              maxLength={200}
              defaultValue={values.place}
              error={errorText('place')}
            />
          </div>
          <div id="meeting-link">
            <NativeInput
              label={t('link')}
              optional
              name="link"
              type="url"
              inputMode="url"
              maxLength={500}
              defaultValue={values.link}
              placeholder="https://"
              error={errorText('link')}
            />
          </div>
        </div>
      </Section>
      <Section title={t('who')}>
        <div className="grid items-start gap-x-8 gap-y-4 lg:grid-cols-[minmax(0,1fr)_18rem]">
          <div className="flex flex-col gap-4">
            <div id="meeting-chairId" className="max-w-sm">
              <NativeSelect
                label={t('chair')}
                hint={t('chairHint')}
                name="chairId"
                defaultValue={values.chairId}
                onChange={(event) => setChairId(event.target.value)}
                error={errorText('chairId')}
              >
                <option value="">{t('choose')}</option>
                {chairs.map(({ userId, name }) => (
                  <option key={userId} value={userId}>
                    {name}
                  </option>
                ))}
              </NativeSelect>
            </div>
            <div id="meeting-memberIds">
              <MembersField
                people={board.people.filter(
                  (person) => attends(person) || values.memberIds.includes(person.userId),
                )}
                selected={members}
                onToggle={toggle}
                error={errorText('memberIds')}
              />
            </div>
          </div>
          <Panel className="lg:sticky lg:top-16">
            <h3 className="mb-1">{t('quorum')}</h3>
            <Seating seating={seatingOf(board, invited, date, reasons)} />
            <p className="mt-2 text-note text-ink-soft">{t('quorumHint')}</p>
          </Panel>
        </div>
      </Section>
    </>
  );
}
