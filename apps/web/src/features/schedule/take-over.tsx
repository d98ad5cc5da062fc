'use client';
import type { MeetingView } from '@consilium/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { CornerRightDown } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useCommand } from '@/lib/command';
import { useTRPC } from '@/lib/trpc';
import { Button, ProblemAlert } from '@/ui';

/** Puts everything that earlier meetings left undecided on this agenda, in one act. */
export function TakeOver({ meeting }: { meeting: MeetingView }) {
  const t = useTranslations('schedule.takeOver');
  const trpc = useTRPC();
  const client = useQueryClient();
  const takeOver = useCommand(trpc.meeting.takeOver);
  if (!meeting.abilities.takeOver || meeting.waitingCount === 0) return null;
  const take = async () => {
    await takeOver.run({ meetingId: meeting.id });
    await Promise.all([
      client.invalidateQueries(trpc.meeting.get.queryFilter({ meetingId: meeting.id })),
      client.invalidateQueries(trpc.case.list.pathFilter()),
    ]);
  };
  return (
    <div className="mb-3 flex flex-col gap-2 rounded-md bg-accent-soft px-3 py-2" data-print="hide">
      <ProblemAlert problem={takeOver.problem} />
      <div className="flex flex-wrap items-center justify-between gap-2">
        <p className="font-medium text-accent-ink">{t('waiting', { count: meeting.waitingCount })}</p>
        <Button
          icon={<CornerRightDown aria-hidden className="size-4" />}
          isPending={takeOver.pending}
          onPress={() => void take()}
        >
          {t('take', { count: meeting.waitingCount })}
        </Button>
      </div>
    </div>
  );
}
