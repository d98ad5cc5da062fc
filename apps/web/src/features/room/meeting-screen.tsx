'use client';
import { PinProvider } from '@/features/case/pin';
import { MeetingPlan } from '@/features/schedule/meeting-plan';
import { useSeededQuery } from '@/lib/seeded-query';
import { useTRPC } from '@/lib/trpc';
import { Room, type RoomProps } from './room';

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
