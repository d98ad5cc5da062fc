'use client';
import dynamic from 'next/dynamic';
import { useState } from 'react';
import { PinProvider } from '@/features/case/pin';
import { useSeededQuery } from '@/lib/seeded-query';
import { useTRPC } from '@/lib/trpc';
import { Skeleton } from '@/ui';
import type { RoomProps } from './room';

// One of the two is shown: the other's code does not come with it. The one that is right when the page is read has no place to wait in, which
// would be sent empty and filled by a script, a third of a second later.
const FirstRoom = dynamic(() => import('./room').then((file) => file.Room));
const FirstPlan = dynamic(() => import('@/features/schedule/meeting-plan').then((file) => file.MeetingPlan));
const loading = () => <Skeleton lines={8} />;
const LaterRoom = dynamic(() => import('./room').then((file) => file.Room), { loading });
const LaterPlan = dynamic(() => import('@/features/schedule/meeting-plan').then((file) => file.MeetingPlan), {
  loading,
});

/** A meeting under its one address: the plan before and after it, the room while it is open. Changes by itself when the chair opens it. */
export function MeetingScreen(props: RoomProps) {
  const { data: meeting = props.initial } = useSeededQuery(
    useTRPC().meeting.get.queryOptions({ meetingId: props.initial.id }),
    props.initial,
  );
  const isOpen = meeting.status === 'open';
  const [wasOpen] = useState(isOpen);
  const [Room, Plan] = isOpen === wasOpen ? [FirstRoom, FirstPlan] : [LaterRoom, LaterPlan];
  return isOpen ? (
    <PinProvider>
      <Room {...props} initial={meeting} />
    </PinProvider>
  ) : (
    <Plan meeting={meeting} />
  );
}
