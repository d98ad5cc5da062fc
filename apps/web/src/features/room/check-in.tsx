'use client';
import type { AttendanceMode, MeetingView } from '@consilium/contracts';
import { DoorOpen, MonitorUp } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useCommand } from '@/lib/command';
import { useTRPC } from '@/lib/trpc';
import { Button, ProblemAlert } from '@/ui';

/** Checks oneself in: the first act in a room, shown until it is done. */
export function CheckIn({ meeting }: { meeting: MeetingView }) {
  const t = useTranslations('room.attendance');
  const checkIn = useCommand(useTRPC().meeting.checkIn);
  if (meeting.attending === 'in-room' || meeting.attending === 'remote' || !meeting.abilities.checkIn)
    return null;
  const come = (mode: AttendanceMode) => void checkIn.run({ meetingId: meeting.id, mode, userId: null });
  return (
    <div className="flex flex-col gap-2 rounded-md bg-accent-soft px-3 py-2.5" data-print="hide">
      <ProblemAlert problem={checkIn.problem} />
      <p className="font-medium text-accent-ink">{t('notIn')}</p>
      <div className="flex flex-wrap gap-2 max-sm:*:grow">
        <Button
          look="primary"
          onPress={() => come('in-room')}
          isPending={checkIn.pending}
          icon={<DoorOpen aria-hidden className="size-4" />}
        >
          {t('checkInRoom')}
        </Button>
        <Button
          onPress={() => come('remote')}
          isPending={checkIn.pending}
          icon={<MonitorUp aria-hidden className="size-4" />}
        >
          {t('checkInRemote')}
        </Button>
      </div>
    </div>
  );
}
