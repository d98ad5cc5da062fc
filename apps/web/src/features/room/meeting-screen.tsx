'use client';
import dynamic from 'next/dynamic';
import { PinProvider } from '@/features/case/pin';
import { useSeededQuery } from '@/lib/seeded-query';
import { useTRPC } from '@/lib/trpc';
import { Skeleton } from '@/ui';
import type { RoomProps } from './room';

const loading = () => <Skeleton lines={8} />;
// One of the two is shown: the other's code does not come with it.
const Room = dynamic(() => import('./room').then((file) => file.Room), { loading });
const MeetingPlan = dynamic(
  () => import('@/features/schedule/meeting-plan').then((file) => file.MeetingPlan),
  {
    loading,
  },
);

/** A meeting under its one address: the plan before and after it, the room while it is open. Changes by itself when the chair opens it. */
export function MeetingScreen(props: RoomProps) {
  const { data: meeting = props.initial } = useSeededQuery(
    useTRPC().meeting.get.queryOptions({ meetingId: props.initial.id }),
    props.initial,
  );
  return meeting.status === 'open' ? (
    <PinProvider>
      <Room {...props} initial={meeting} />
    </PinProvider>
  ) : (
    <MeetingPlan meeting={meeting} />
  );
}
