/**
 * Who may call what, written by hand from the product's table "Who may do what", cell by cell; no rule is derived from it. One row for each
 * procedure and moment; the state behind a row is built by its recipe (`recipes.ts`), and is such that only the right decides.
 *
 * `yes`: done, or refused by a rule of the board; `no`: seen, but forbidden (403); `rec`: told that a recused person may not (422);
 * `-`: not even found (404); `?`: nobody is signed in (401).
 */
export const columns = [
  'anonymous',
  'disabled',
  'other-board',
  'former',
  'member',
  'recused-member',
  'chair',
  'recused-chair',
  'coordinator',
  'own-referrer',
  'other-referrer',
  'auditor',
  'administrator',
  'member-and-coordinator',
] as const;
export type Column = (typeof columns)[number];
export type Cell = 'yes' | 'no' | 'rec' | '-' | '?';

/** The procedure, and after `@` the moment where there are several | the cells, in the order of `columns`. */
const table = `
                                | anon  disab other forme membe rec-m chair rec-c coord own-r oth-r audit admin m+co
me.get                          | ?     ?     yes   yes   yes   yes   yes   yes   yes   yes   yes   yes   yes   yes
me.setLocale                    | ?     ?     yes   yes   yes   yes   yes   yes   yes   yes   yes   yes   yes   yes
me.signOutEverywhere            | ?     ?     yes   yes   yes   yes   yes   yes   yes   yes   yes   yes   yes   yes
today.get                       | ?     ?     -     -     yes   yes   yes   yes   yes   yes   yes   yes   yes   yes
people.list                     | ?     ?     -     -     yes   yes   yes   yes   yes   yes   yes   yes   yes   yes
people.administered             | ?     ?     no    -     no    no    no    no    no    no    no    no    yes   no
people.invite                   | ?     ?     no    -     no    no    no    no    no    no    no    no    yes   no
people.issueLink                | ?     ?     no    -     no    no    no    no    no    no    no    no    yes   no
people.disable                  | ?     ?     no    -     no    no    no    no    no    no    no    no    yes   no
people.enable                   | ?     ?     no    -     no    no    no    no    no    no    no    no    yes   no
people.setAuditor               | ?     ?     no    -     no    no    no    no    no    no    no    no    yes   no
people.endSessions              | ?     ?     no    -     no    no    no    no    no    no    no    no    yes   no
board.list                      | ?     ?     yes   yes   yes   yes   yes   yes   yes   yes   yes   yes   yes   yes
board.get                       | ?     ?     -     -     no    no    no    no    no    no    no    yes   yes   no
board.history                   | ?     ?     -     -     no    no    no    no    no    no    no    yes   yes   no
board.create                    | ?     ?     no    -     no    no    no    no    no    no    no    no    yes   no
board.setMembership             | ?     ?     -     -     no    no    no    no    no    no    no    no    yes   no
board.endMembership             | ?     ?     -     -     no    no    no    no    no    no    no    no    yes   no
board.setQuorumRule             | ?     ?     -     -     no    no    no    no    no    no    no    no    yes   no
board.setFeeRule                | ?     ?     -     -     no    no    no    no    no    no    no    no    yes   no
therapy.names                   | ?     ?     yes   -     no    no    no    no    no    no    no    yes   yes   no
therapy.previewName             | ?     ?     no    -     no    no    no    no    no    no    no    no    yes   no
therapy.addName                 | ?     ?     no    -     no    no    no    no    no    no    no    no    yes   no
therapy.endName                 | ?     ?     no    -     no    no    no    no    no    no    no    no    yes   no
edition.active                  | ?     ?     yes   yes   yes   yes   yes   yes   yes   yes   yes   yes   yes   yes
edition.list                    | ?     ?     yes   -     no    no    no    no    no    no    no    yes   yes   no
edition.differences             | ?     ?     -     -     yes   yes   yes   yes   yes   no    no    yes   no    yes
edition.propose                 | ?     ?     no    -     no    no    no    no    no    no    no    no    yes   no
edition.withdraw                | ?     ?     no    -     no    no    no    no    no    no    no    no    yes   no
edition.activate                | ?     ?     no    -     no    no    no    no    no    no    no    no    yes   no
case.list                       | ?     ?     -     -     yes   yes   yes   yes   yes   yes   yes   yes   no    yes
case.get                        | ?     ?     -     -     yes   yes   yes   yes   yes   yes   -     yes   -     yes
case.get @draft                 | ?     ?     -     -     yes   yes   yes   yes   yes   yes   -     yes   -     yes
case.previewRecommendation      | ?     ?     yes   yes   yes   yes   yes   yes   yes   yes   yes   yes   yes   yes
case.draft                      | ?     ?     -     -     no    no    no    no    yes   yes   yes   no    no    yes
case.save @draft                | ?     ?     -     -     no    no    no    no    yes   yes   -     no    -     yes
case.save @submitted            | ?     ?     -     -     no    no    no    no    yes   no    -     no    -     yes
case.submit                     | ?     ?     -     -     no    no    no    no    yes   yes   -     no    -     yes
case.withdraw                   | ?     ?     -     -     no    no    no    no    yes   yes   -     no    -     yes
case.withdraw @draft            | ?     ?     -     -     no    no    no    no    yes   yes   -     no    -     yes
case.withdraw @planned          | ?     ?     -     -     no    no    no    no    yes   no    -     no    -     yes
case.renewRecommendation        | ?     ?     -     -     yes   no    yes   no    yes   no    -     no    -     yes
case.renewRecommendation @discussed | ?  ?     -     -     no    no    yes   no    yes   no    -     no    -     yes
case.declareRecusal             | ?     ?     -     -     yes   yes   yes   yes   yes   no    -     no    -     yes
case.revealIdentity             | ?     ?     -     -     no    no    no    no    yes   yes   -     yes   -     yes
case.revealIdentity @elector    | ?     ?     -     -     yes   no    yes   no    yes   yes   -     yes   -     yes
annotation.add                  | ?     ?     -     -     yes   no    yes   no    yes   yes   -     no    -     yes
annotation.resolve @another's   | ?     ?     -     -     no    no    yes   no    yes   no    -     no    -     yes
annotation.resolve @a-member's  | ?     ?     -     -     yes   no    yes   no    yes   no    -     no    -     yes
annotation.resolve @a-referrer's| ?     ?     -     -     no    no    yes   no    yes   yes   -     no    -     yes
meeting.list                    | ?     ?     -     -     yes   yes   yes   yes   yes   yes   yes   yes   no    yes
meeting.get                     | ?     ?     -     -     yes   yes   yes   yes   yes   yes   -     yes   -     yes
meeting.calendar                | ?     ?     -     -     yes   yes   yes   yes   yes   yes   -     yes   -     yes
meeting.schedule                | ?     ?     -     -     no    no    yes   yes   yes   no    no    no    no    yes
meeting.reschedule              | ?     ?     -     -     no    no    yes   yes   yes   no    -     no    -     yes
meeting.addItem                 | ?     ?     -     -     no    no    yes   yes   yes   no    -     no    -     yes
meeting.rePresentCase           | ?     ?     -     -     no    no    yes   yes   yes   no    -     no    -     yes
meeting.takeOver                | ?     ?     -     -     no    no    yes   yes   yes   no    -     no    -     yes
meeting.removeItem              | ?     ?     -     -     no    no    yes   yes   yes   no    -     no    -     yes
meeting.orderAgenda             | ?     ?     -     -     no    no    yes   yes   yes   no    -     no    -     yes
meeting.open                    | ?     ?     -     -     no    no    yes   yes   yes   no    -     no    -     yes
meeting.close                   | ?     ?     -     -     no    no    yes   yes   yes   no    -     no    -     yes
meeting.presentItem             | ?     ?     -     -     no    no    yes   no    no    no    -     no    -     no
meeting.checkIn                 | ?     ?     -     -     yes   yes   yes   yes   yes   no    -     no    -     yes
meeting.checkIn @another        | ?     ?     -     -     no    no    yes   yes   yes   no    -     no    -     yes
meeting.checkOut                | ?     ?     -     -     yes   yes   yes   yes   yes   no    -     no    -     yes
meeting.checkOut @another       | ?     ?     -     -     no    no    yes   yes   yes   no    -     no    -     yes
meeting.deferItem               | ?     ?     -     -     no    no    yes   no    yes   no    -     no    -     yes
meeting.handOverChair           | ?     ?     -     -     no    no    yes   no    yes   no    -     no    -     yes
meeting.inviteMember            | ?     ?     -     -     no    no    yes   yes   yes   no    -     no    -     yes
ballot.open                     | ?     ?     -     -     no    no    yes   rec   no    no    -     no    -     no
ballot.open @asynchronous       | ?     ?     -     -     no    no    yes   rec   no    no    -     no    -     no
ballot.castVote                 | ?     ?     -     -     yes   rec   yes   rec   no    no    -     no    -     yes
ballot.castVote @asynchronous   | ?     ?     -     -     yes   rec   yes   rec   no    no    -     no    -     yes
ballot.close                    | ?     ?     -     -     no    no    yes   rec   no    no    -     no    -     no
ballot.close @asynchronous      | ?     ?     -     -     no    no    yes   rec   no    no    -     no    -     no
ballot.void                     | ?     ?     -     -     no    no    yes   rec   no    no    -     no    -     no
ballot.void @asynchronous       | ?     ?     -     -     no    no    yes   rec   no    no    -     no    -     no
decision.list                   | ?     ?     -     -     yes   yes   yes   yes   yes   yes   yes   yes   no    yes
decision.get                    | ?     ?     -     -     yes   yes   yes   yes   yes   yes   -     yes   -     yes
decision.preview                | ?     ?     -     -     yes   yes   yes   yes   yes   no    -     yes   -     yes
decision.sign                   | ?     ?     -     -     no    no    yes   rec   no    no    -     no    -     no
decision.sign @re-presented     | ?     ?     -     -     no    no    yes   rec   no    no    -     no    -     no
decision.previewAddendum        | ?     ?     -     -     yes   yes   yes   yes   yes   no    -     yes   -     yes
decision.signAddendum           | ?     ?     -     -     no    no    yes   rec   no    no    -     no    -     no
decision.dissent                | ?     ?     -     -     yes   rec   yes   rec   no    no    -     no    -     yes
decision.report                 | ?     ?     -     -     no    no    yes   no    yes   yes   -     no    -     yes
decision.report @responsible    | ?     ?     -     -     yes   no    yes   no    yes   yes   -     no    -     yes
journal.list                    | ?     ?     -     -     yes   yes   yes   yes   yes   yes   yes   yes   no    yes
journal.verify                  | ?     ?     -     -     no    no    no    no    no    no    no    yes   no    no
journal.accessLog               | ?     ?     -     -     no    no    no    no    no    no    no    yes   no    no
organization.journal            | ?     ?     no    -     no    no    no    no    no    no    no    yes   no    no
organization.verify             | ?     ?     no    -     no    no    no    no    no    no    no    yes   no    no
organization.accessLog          | ?     ?     no    -     no    no    no    no    no    no    no    yes   no    no
`;

/** Acts on the organization as a whole: a refusal's line in the access log names no board. */
export const onTheOrganization: ReadonlySet<string> = new Set([
  'people.administered',
  'people.invite',
  'people.issueLink',
  'people.disable',
  'people.enable',
  'people.endSessions',
  'people.setAuditor',
  'organization.journal',
  'organization.verify',
  'organization.accessLog',
  'board.create',
  'therapy.names',
  'therapy.previewName',
  'therapy.addName',
  'therapy.endName',
  'edition.list',
  'edition.propose',
  'edition.withdraw',
  'edition.activate',
]);

export interface Row {
  /** `case.save @draft`. */
  readonly name: string;
  /** `case.save`. */
  readonly procedure: string;
  readonly cells: ReadonlyMap<Column, Cell>;
}

/** The table's rows. Throws where one has not a cell for each column. */
export const rows: readonly Row[] = table
  .trimEnd()
  .split('\n')
  .slice(2)
  .map((line) => {
    const [name = '', cells = ''] = line.split('|').map((part) => part.trim());
    const each = cells.split(/\s+/u) as Cell[];
    if (each.length !== columns.length)
      throw new Error(`${name}: ${each.length} cells for ${columns.length} columns`);
    return {
      name,
      procedure: name.split(' ')[0] ?? '',
      cells: new Map(columns.map((column, index) => [column, each[index] as Cell])),
    };
  });
