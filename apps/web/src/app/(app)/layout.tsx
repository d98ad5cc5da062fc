import type { ReactNode } from 'react';
import { Shell } from '@/features/shell/shell';
import { Words } from '@/i18n/words';
import { LiveProvider } from '@/lib/live';
import { Procedures } from '@/lib/procedures';
import { currentAbilities, currentMembership, requireCaller } from '@/lib/session';

/** Its words are named in the document before what it asks of the database is there. */
export default function AppLayout({ children }: { children: ReactNode }) {
  return (
    <Words of="layout (app)">
      <Around>{children}</Around>
    </Words>
  );
}

async function Around({ children }: { children: ReactNode }) {
  const { caller } = await requireCaller();
  const membership = await currentMembership();
  const abilities = await currentAbilities();
  const [me, ahead] = await Promise.all([
    caller.me.get({}),
    membership && abilities.board?.enter
      ? caller.meeting.list({ boardId: membership.boardId, ahead: true })
      : { meetings: [], unreadable: [], nextCursor: null },
  ]);
  const shell = (
    <Shell me={me} membership={membership} abilities={abilities} ahead={ahead}>
      {children}
    </Shell>
  );
  return (
    <Procedures>
      {membership ? <LiveProvider boardId={membership.boardId}>{shell}</LiveProvider> : shell}
    </Procedures>
  );
}
