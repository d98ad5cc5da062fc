import type { ReactNode } from 'react';
import { Shell } from '@/features/shell/shell';
import { Words } from '@/i18n/words';
import { LiveProvider } from '@/lib/live';
import { Procedures } from '@/lib/procedures';
import { currentMembership, requireCaller, seesBoard } from '@/lib/session';

export default async function AppLayout({ children }: { children: ReactNode }) {
  const { caller } = await requireCaller();
  const membership = await currentMembership();
  const [me, ahead] = await Promise.all([
    caller.me.get({}),
    membership && seesBoard(membership)
      ? caller.meeting.list({ boardId: membership.boardId, ahead: true })
      : { meetings: [], unreadable: [] },
  ]);
  const shell = (
    <Shell me={me} membership={membership} ahead={ahead}>
      {children}
    </Shell>
  );
  return (
    <Words of="layout (app)">
      <Procedures>
        {membership ? <LiveProvider boardId={membership.boardId}>{shell}</LiveProvider> : shell}
      </Procedures>
    </Words>
  );
}
