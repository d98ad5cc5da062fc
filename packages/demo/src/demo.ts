import type { Application, Command } from '@consilium/application';
import type { Actor, AgendaItemId, CaseId, MeetingId, SnapshotId } from '@consilium/contracts';
import type { z } from 'zod';
import type { DemoClock } from './clock';
import type { DemoPersonKey } from './people';

/** The demo while it is made: its people by their key, and the cases so far. */
export interface Demo {
  readonly clock: DemoClock;
  readonly actors: ReadonlyMap<DemoPersonKey, Actor>;
  readonly cases: Map<string, CaseId>;
  actor(key: DemoPersonKey): Actor;
  caseId(key: string): CaseId;
  /** The current snapshot of a submitted case. */
  snapshotOf(caseId: CaseId): Promise<SnapshotId>;
  /** Runs a command as one of the demo's people, through the application like any browser; a little time goes by. */
  act<I extends z.ZodType, O extends z.ZodType>(
    who: DemoPersonKey,
    command: Command<I, O>,
    input: Omit<z.input<I>, 'idempotencyKey'>,
  ): Promise<z.output<O>>;
}

export interface CalledMeeting {
  readonly meetingId: MeetingId;
  /** By case key. */
  readonly items: ReadonlyMap<string, AgendaItemId>;
}

/** Prepares the making of the demo. Each command gets a fresh idempotency key. */
export function openDemo(
  application: Application,
  clock: DemoClock,
  actors: ReadonlyMap<DemoPersonKey, Actor>,
  newId: () => string,
  currentSnapshot: (caseId: CaseId) => Promise<SnapshotId>,
): Demo {
  const cases = new Map<string, CaseId>();
  const actor = (key: DemoPersonKey): Actor => {
    const found = actors.get(key);
    if (found === undefined) throw new Error(`the demo has no ${key}`);
    return found;
  };
  return {
    clock,
    actors,
    cases,
    actor,
    caseId: (key) => {
      const found = cases.get(key);
      if (found === undefined) throw new Error(`the demo has no case ${key}`);
      return found;
    },
    snapshotOf: currentSnapshot,
    async act(who, command, input) {
      clock.pass(20);
      return application.execute(command, actor(who), { ...input, idempotencyKey: newId() });
    },
  };
}
