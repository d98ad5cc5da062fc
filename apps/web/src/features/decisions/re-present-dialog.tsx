'use client';
import type { DecisionView, MeetingId, RePresentationCode } from '@consilium/contracts';
import { RE_PRESENTATION_CODES } from '@consilium/contracts/values';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useLocale, useTranslations } from 'next-intl';
import { Field } from '@/form/field';
import { FormDialog } from '@/form/form-dialog';
import { useAct } from '@/form/use-act';
import { useDone } from '@/form/use-done';
import { useAllPages } from '@/lib/all-pages';
import { useCommand } from '@/lib/command';
import { useTRPC } from '@/lib/trpc';
import { EmptyState, formatInstant, Select, Skeleton, TextArea } from '@/ui';

interface RePresentation {
  meetingId: MeetingId | null;
  code: RePresentationCode | null;
  text: string;
}

/** Puts a decided case on the agenda of a meeting that is to come, or open, with a coded reason. */
export function RePresentDialog({ decision, onClose }: { decision: DecisionView; onClose: () => void }) {
  const t = useTranslations('afterDecision.rePresent');
  const locale = useLocale() === 'ko' ? 'ko' : 'en';
  const trpc = useTRPC();
  const rePresent = useCommand(trpc.meeting.rePresentCase);
  const { document } = decision;
  const meetings = useInfiniteQuery(
    trpc.meeting.list.infiniteQueryOptions(
      { boardId: document.board.id, period: 'coming', limit: 200 },
      { getNextPageParam: ({ nextCursor }) => nextCursor },
    ),
  );
  useAllPages(meetings);
  const ahead = meetings.data?.pages.flatMap((page) => page.meetings) ?? [];
  const act = useAct<RePresentation>({
    start: { meetingId: null, code: null, text: '' },
    texts: { text: { label: t('text'), max: 2000 } },
    check: ({ meetingId, code }) => ({
      meetingId: !meetingId && t('needsMeeting'),
      code: !code && t('needsCode'),
    }),
    send: async ({ meetingId, code, text }) => {
      if (!meetingId || !code) return false;
      return (await rePresent.run({ meetingId, caseId: decision.caseId, code, text })).ok;
    },
    onDone: useDone(onClose),
  });
  return (
    <FormDialog
      of={act}
      problem={rePresent.problem}
      title={t('title', { pseudonym: document.case.pseudonym })}
      what={t('what')}
      submit={t('submit')}
      onClose={onClose}
    >
      <Field of={act} name="meetingId">
        {(control) =>
          meetings.isPending ? (
            <Skeleton lines={1} />
          ) : meetings.isSuccess && ahead.length === 0 ? (
            <EmptyState title={t('noMeeting')} hint={t('noMeetingHint')} />
          ) : (
            <Select
              {...control}
              label={t('meeting')}
              options={ahead.map(({ id, title, startsAt, timeZone }) => ({
                value: id,
                label: `${formatInstant(startsAt, timeZone, locale, 'all')} ${title}`,
              }))}
            />
          )
        }
      </Field>
      <Field of={act} name="code">
        {(control) => (
          <Select
            {...control}
            label={t('code')}
            options={RE_PRESENTATION_CODES.map((value) => ({ value, label: t(`codes.${value}`) }))}
          />
        )}
      </Field>
      <Field of={act} name="text">
        {(control) => <TextArea {...control} label={t('text')} optional rows={3} />}
      </Field>
    </FormDialog>
  );
}
