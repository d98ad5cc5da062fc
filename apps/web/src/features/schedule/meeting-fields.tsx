'use client';
import { attends, isChair } from '@consilium/board';
import { useTranslations } from 'next-intl';
import { Field } from '@/form/field';
import type { Act } from '@/form/use-act';
import { DateField, Panel, Section } from '@/ui';
import { NativeInput, NativeSelect } from '@/ui/native-field';
import type { MeetingFormValues } from './form-values';
import type { MeetingFormProps } from './meeting-form';
import { MembersField } from './members-field';
import { Seating } from './seating';
import { seatingOf } from './seats';

type Props = MeetingFormProps & { act: Act<MeetingFormValues> };

/** What and when, where, and who. */
export function MeetingFields(props: Props) {
  const t = useTranslations('schedule.form');
  return (
    <>
      <Section title={t('when')}>
        <WhenFields {...props} />
      </Section>
      <Section title={t('where')}>
        <div className="grid items-end gap-3 sm:grid-cols-2">
          <TextOf {...props} name="place" optional maxLength={200} />
          <TextOf
            {...props}
            name="link"
            optional
            type="url"
            inputMode="url"
            maxLength={500}
            placeholder="https://"
          />
        </div>
      </Section>
      <Section title={t('who')}>
        <WhoFields {...props} />
      </Section>
    </>
  );
}

type TextName = Exclude<keyof MeetingFormValues, 'memberIds' | 'chairId' | 'timeZone'>;
const labels = { durationMinutes: 'duration' } as const;

/** A field of text; its label is called as it is, but for the duration's. */
function TextOf({
  act,
  name,
  ...input
}: Pick<Props, 'act'> & { name: TextName } & Omit<
    React.ComponentProps<typeof NativeInput>,
    'label' | 'name'
  >) {
  const t = useTranslations('schedule.form');
  const { type, inputMode, min, max, step, maxLength, placeholder, optional, suffix } = input;
  const known = { type, inputMode, min, max, step, maxLength, placeholder, suffix };
  return (
    <Field of={act} name={name}>
      {({ value, onChange, error }) => (
        <NativeInput
          {...known}
          {...(optional ? { optional } : {})}
          label={t(name in labels ? labels[name as keyof typeof labels] : name)}
          name={name}
          value={value}
          onChange={(event) => onChange(event.target.value)}
          error={error}
        />
      )}
    </Field>
  );
}

function WhenFields({ zones, today, act }: Props) {
  const t = useTranslations('schedule.form');
  return (
    <div className="flex flex-col gap-3">
      <TextOf act={act} name="title" maxLength={160} />
      <div className="grid items-end gap-3 sm:grid-cols-[10rem_8rem_minmax(0,1fr)_9rem]">
        <Field of={act} name="date">
          {({ value, onChange, error }) => (
            <DateField
              label={t('date')}
              name="date"
              value={value || null}
              onChange={(day) => onChange(day ?? '')}
              minValue={today}
              error={error}
            />
          )}
        </Field>
        <TextOf act={act} name="time" type="time" />
        <Field of={act} name="timeZone">
          {({ value, onChange, error }) => (
            <NativeSelect
              label={t('timeZone')}
              name="timeZone"
              value={value}
              onChange={(event) => onChange(event.target.value)}
              error={error}
            >
              {zones.map(({ zone, offset }) => (
                <option key={zone} value={zone}>
                  {zone.replaceAll('_', ' ')} ({offset})
                </option>
              ))}
            </NativeSelect>
          )}
        </Field>
        <TextOf
          act={act}
          name="durationMinutes"
          type="number"
          inputMode="numeric"
          min={10}
          max={600}
          step={5}
          suffix={t('minutes')}
        />
      </div>
      <p className="text-note text-ink-soft">{t('timeHint')}</p>
    </div>
  );
}

function WhoFields({ board, reasons, initial, act }: Props) {
  const t = useTranslations('schedule.form');
  const [date, chairId, memberIds] = act.form.watch(['date', 'chairId', 'memberIds']);
  const chairs = board.people.filter(isChair);
  const invited = new Set(chairId ? [...memberIds, chairId] : memberIds);
  return (
    <div className="grid items-start gap-x-8 gap-y-4 lg:grid-cols-[minmax(0,1fr)_18rem]">
      <div className="flex flex-col gap-4">
        <Field of={act} name="chairId" className="max-w-sm">
          {({ value, onChange, error }) => (
            <NativeSelect
              label={t('chair')}
              hint={t('chairHint')}
              name="chairId"
              value={value}
              onChange={(event) => onChange(event.target.value)}
              error={error}
            >
              <option value="">{t('choose')}</option>
              {chairs.map(({ userId, name }) => (
                <option key={userId} value={userId}>
                  {name}
                </option>
              ))}
            </NativeSelect>
          )}
        </Field>
        <Field of={act} name="memberIds">
          {({ value, onChange, error }) => (
            <MembersField
              people={board.people.filter(
                (person) => attends(person) || initial.memberIds.includes(person.userId),
              )}
              selected={new Set(value)}
              onToggle={(userId, isInvited) =>
                onChange(isInvited ? [...value, userId] : value.filter((one) => one !== userId))
              }
              error={error}
            />
          )}
        </Field>
      </div>
      <Panel className="lg:sticky lg:top-16">
        <h3 className="mb-1">{t('quorum')}</h3>
        <Seating seating={seatingOf(board, invited, date, reasons)} />
        <p className="mt-2 text-note text-ink-soft">{t('quorumHint')}</p>
      </Panel>
    </div>
  );
}
