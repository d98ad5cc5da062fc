'use client';
import type { BoardId, BoardPeople, MeetingId } from '@consilium/contracts';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { Form } from '@/form/form';
import { LeaveGuard } from '@/form/leave-guard';
import { useAct, type Wrong } from '@/form/use-act';
import { useCommand } from '@/lib/command';
import type { ZoneChoice } from '@/lib/time-zones';
import { useTRPC } from '@/lib/trpc';
import { Button, LinkButton, PageHead } from '@/ui';
import {
  detailsOf,
  faultsOf,
  type MeetingFaults,
  type MeetingFormValues,
  refusedFields,
} from './form-values';
import { MeetingFields } from './meeting-fields';

export interface MeetingFormProps {
  board: BoardPeople;
  boardId: BoardId;
  /** The meeting that is changed; null for a new one. */
  meetingId: MeetingId | null;
  initial: MeetingFormValues;
  zones: readonly ZoneChoice[];
  /** Why cases of its agenda need a board decision. */
  reasons: readonly string[];
  /** The board's calendar day. */
  today: string;
}

/** A meeting's details: a new meeting's, or changes of one. */
export function MeetingForm(props: MeetingFormProps) {
  const { boardId, meetingId, initial } = props;
  const t = useTranslations('schedule.form');
  const router = useRouter();
  const { meeting } = useTRPC();
  const schedule = useCommand(meeting.schedule);
  const reschedule = useCommand(meeting.reschedule);
  const problem = schedule.problem ?? reschedule.problem;
  const inWords = (faults: MeetingFaults, next = ''): Wrong<MeetingFormValues> =>
    Object.fromEntries(Object.entries(faults).map(([field, key]) => [field, t(`errors.${key}`, { next })]));
  const act = useAct<MeetingFormValues>({
    start: initial,
    check: (values) => inWords(faultsOf(values)),
    send: async (values) => {
      const details = detailsOf(values);
      const result = meetingId
        ? await reschedule.run({ meetingId, ...details })
        : await schedule.run({ boardId, ...details });
      if (!result.ok) {
        const { next, ...faults } = refusedFields(result.problem);
        return inWords(faults, next);
      }
      // Pages of the meeting that are in Next's cache are out of date now, also behind the Back key.
      router.push(`/meetings/${meetingId ?? result.value.meetingId}`);
      router.refresh();
      return true;
    },
  });
  const { isDirty, isSubmitSuccessful } = act.form.formState;
  return (
    <>
      <Form
        of={act}
        problem={problem && Object.keys(refusedFields(problem)).length > 0 ? null : problem}
        className="mx-auto max-w-5xl"
        head={<PageHead title={t(meetingId ? 'titleEdit' : 'titleNew')} />}
      >
        <MeetingFields {...props} act={act} />
        <div className="flex flex-wrap gap-2 border-t border-line pt-4">
          <Button type="submit" look="primary" isPending={act.isSending}>
            {t(meetingId ? 'saveChanges' : 'schedule')}
          </Button>
          <LinkButton href={meetingId ? `/meetings/${meetingId}` : '/schedule'} look="quiet" data-gives="up">
            {t('cancel')}
          </LinkButton>
        </div>
      </Form>
      <LeaveGuard isDirty={isDirty && !act.isSending && !isSubmitSuccessful} />
    </>
  );
}
