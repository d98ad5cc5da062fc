import type { ReactNode } from 'react';
import { Shell } from '@/features/shell/shell';
import { LiveProvider } from '@/lib/live';
import { currentMembership, requireCaller, seesBoard } from '@/lib/session';

export default async function AppLayout({ children }: { children: ReactNode }) {
  const { caller } = await requireCaller();
  const membership = await currentMembership();
  const [me, meetings] = await Promise.all([
    caller.me.get({}),
    membership && seesBoard(membership)
      ? caller.meeting.list({ boardId: membership.boardId })
      : { meetings: [], unreadable: [] },
  ]);
  const shell = (
    <Shell me={me} membership={membership} meetings={meetings}>
      {children}
    </Shell>
  );
  return membership ? <LiveProvider boardId={membership.boardId}>{shell}</LiveProvider> : shell;
}
