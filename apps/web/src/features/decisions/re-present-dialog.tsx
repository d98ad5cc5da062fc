'use client';
import type { DecisionView, MeetingId, RePresentationCode } from '@consilium/contracts';
import { RE_PRESENTATION_CODES } from '@consilium/contracts/values';
import { useQuery } from '@tanstack/react-query';
import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import { useCommand } from '@/lib/command';
import { useTRPC } from '@/lib/trpc';
import { EmptyState, formatInstant, Select, Skeleton, TextArea } from '@/ui';
import { ActDialog } from './act-dialog';

/** Puts a decided case on the agenda of a meeting that is to come, or open, with a coded reason. */
export function RePresentDialog({ decision, onClose }: { decision: DecisionView; onClose: () => void }) {
  const t = useTranslations('afterDecision.rePresent');
  const locale = useLocale() === 'ko' ? 'ko' : 'en';
  const trpc = useTRPC();
  const command = useCommand(trpc.meeting.rePresentCase);
  const { document } = decision;
  const meetings = useQuery(trpc.meeting.list.queryOptions({ boardId: document.board.id }));
  const [meetingId, setMeetingId] = useState<MeetingId | null>(null);
  const [code, setCode] = useState<RePresentationCode | null>(null);
  const [text, setText] = useState('');
  const ahead = (meetings.data?.meetings ?? []).filter(
    ({ status }) => status === 'scheduled' || status === 'open',
  );
  const check = () => [
    ...(meetingId ? [] : [{ message: t('needsMeeting'), targetId: 're-present-meeting' }]),
    ...(code ? [] : [{ message: t('needsCode'), targetId: 're-present-code' }]),
  ];
  const send = async () => {
    if (!meetingId || !code) return false;
    return (await command.run({ meetingId, caseId: decision.caseId, code, text })).ok;
  };
  return (
    <ActDialog
      title={t('title', { pseudonym: document.case.pseudonym })}
      what={t('what')}
      submitLabel={t('submit')}
      command={command}
      check={check}
      send={send}
      onClose={onClose}
    >
      <div id="re-present-meeting">
        {meetings.isPending ? <Skeleton lines={1} /> : null}
        {meetings.isSuccess && ahead.length === 0 ? (
          <EmptyState title={t('noMeeting')} hint={t('noMeetingHint')} />
        ) : (
          <Select
            label={t('meeting')}
            options={ahead.map(({ id, title, startsAt, timeZone }) => ({
              value: id,
              label: `${formatInstant(startsAt, timeZone, locale, 'all')} ${title}`,
            }))}
            value={meetingId}
            onChange={setMeetingId}
          />
        )}
      </div>
      <div id="re-present-code">
        <Select
          label={t('code')}
          options={RE_PRESENTATION_CODES.map((value) => ({ value, label: t(`codes.${value}`) }))}
          value={code}
          onChange={setCode}
        />
      </div>
      <TextArea label={t('text')} optional value={text} onChange={setText} rows={3} maxLength={2000} />
    </ActDialog>
  );
}
