import type { Column } from './who-may-call-what';

/**
 * Who is told live of what, written by hand; no rule is derived from it. Everyone who follows gets every row's number; `-`: as an empty tombstone;
 * `yes`: with its public part; `own`: where the row is about a case that they referred.
 */
export type Hears = 'yes' | 'own' | '-';

/** Whoever is not here follows nothing: the answer to `subscribe`, or to the handshake. */
export const refused: Readonly<Partial<Record<Column, string>>> = {
  anonymous: 'auth/signed-out',
  disabled: 'auth/signed-out',
  'other-board': 'not-found',
  former: 'not-found',
};
/** The board's own people hear everything. */
export const hearsAll = [
  'member',
  'recused-member',
  'chair',
  'recused-chair',
  'coordinator',
  'auditor',
  'member-and-coordinator',
] as const satisfies readonly Column[];
/** The others, in the order of the table's columns. */
export const hearsSome = [
  'own-referrer',
  'other-referrer',
  'administrator',
] as const satisfies readonly Column[];

const table = `
                              | own-r oth-r admin
board.created                 | -     -     yes
board.quorum-rule-set         | -     -     yes
board.membership-granted      | -     -     yes
case.drafted                  | own   own   -
case.draft-saved              | own   own   -
case.identity-recorded        | own   own   -
case.submitted                | own   own   -
case.facts-corrected          | own   own   -
case.recommendation-made      | own   own   -
case.recusal-declared         | own   own   -
case.re-presented             | own   own   -
case.withdrawn                | own   own   -
annotation.added              | own   own   -
annotation.resolved           | own   own   -
meeting.scheduled             | -     -     -
meeting.rescheduled           | -     -     -
meeting.agenda-item-added     | -     -     -
meeting.agenda-item-removed   | -     -     -
meeting.agenda-ordered        | -     -     -
meeting.opened                | -     -     -
meeting.item-presented        | -     -     -
meeting.item-deferred         | -     -     -
meeting.closed                | -     -     -
attendance.checked-in         | -     -     -
attendance.checked-out        | -     -     -
meeting.chair-handed-over     | -     -     -
meeting.member-invited        | -     -     -
ballot.opened                 | -     -     -
vote.cast                     | -     -     -
ballot.closed                 | -     -     -
ballot.voided                 | -     -     -
decision.signed               | own   own   -
decision.superseded           | own   own   -
decision.addendum-signed      | own   own   -
decision.dissented            | own   own   -
decision.implementation-reported| own   own   -
`;

export const heard: ReadonlyMap<string, readonly Hears[]> = new Map(
  table
    .trimEnd()
    .split('\n')
    .slice(2)
    .map((line) => {
      const [type = '', cells = ''] = line.split('|').map((part) => part.trim());
      return [type, cells.split(/\s+/u) as Hears[]];
    }),
);
