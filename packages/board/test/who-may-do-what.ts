/**
 * Who may do what, written by hand from the product's table, cell by cell, and read by no rule. `yes`; `no`: seen, but forbidden;
 * `-`: not even found. The case is another's unless the column says `own`; `recused` is from this case.
 */
export const columns = [
  'anonymous',
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
] as const;
export type Column = (typeof columns)[number];
export type Cell = 'yes' | 'no' | '-';
/** What the table's words make depend on the moment. */
export type Moment = 'usual' | 'draft' | 'elector' | 'another-chairs' | 'submitted' | 'responsible';

/** The product's words | the act | the moment | the cells, in the order of `columns`. */
export const table = `
                                      |                              |         | anon   other  former member rec-m  chair  rec-c  coord  own-r  oth-r  audit  admin
read a case of the board              | case.read                    | usual   | -      -      -      yes    yes    yes    yes    yes    yes    -      yes    -
read a draft                          | case.read                    | draft   | -      -      -      yes    yes    yes    yes    yes    yes    -      yes    -
list the cases                        | case.list                    | usual   | -      -      -      yes    yes    yes    yes    yes    yes    yes    yes    no
the whole board, not own cases alone  | board.read                   | usual   | -      -      -      yes    yes    yes    yes    yes    no     no     yes    no
find a case by its record number      | case.find-by-record-number   | usual   | -      -      -      no     no     no     no     yes    yes    yes    no     no
reveal two identifiers                | case.reveal-identity         | usual   | -      -      -      no     no     no     no     yes    yes    -      yes    -
the same, as an elector               | case.reveal-identity         | elector | -      -      -      yes    no     yes    no     yes    yes    -      yes    -
enter facts                           | case.draft                   | usual   | -      -      -      no     no     no     no     yes    yes    yes    no     no
change a draft                        | case.save                    | draft   | -      -      -      no     no     no     no     yes    yes    -      no     -
change submitted facts                | case.save                    | usual   | -      -      -      no     no     no     no     yes    no     -      no     -
submit facts                          | case.submit                  | draft   | -      -      -      no     no     no     no     yes    yes    -      no     -
renew the recommendation              | case.renew                   | submitted | -    -      -      yes    no     yes    no     yes    no     -      no     -
the same, while it is discussed       | case.renew                   | usual   | -      -      -      no     no     yes    no     yes    no     -      no     -
submit facts again                    | case.submit                  | usual   | -      -      -      no     no     no     no     yes    no     -      no     -
declare a conflict                    | case.declare-recusal         | usual   | -      -      -      yes    yes    yes    yes    yes    no     -      no     -
own attendance                        | meeting.attend               | usual   | -      -      -      yes    yes    yes    yes    yes    no     -      no     -
attendance of others                  | meeting.set-attendance       | usual   | -      -      -      no     no     yes    yes    yes    no     -      no     -
schedule                              | meeting.schedule             | usual   | -      -      -      no     no     yes    yes    yes    no     no     no     no
agenda                                | meeting.arrange              | usual   | -      -      -      no     no     yes    yes    yes    no     -      no     -
open and close a meeting              | meeting.run                  | usual   | -      -      -      no     no     yes    yes    yes    no     -      no     -
read a meeting                        | meeting.read                 | usual   | -      -      -      yes    yes    yes    yes    yes    yes    -      yes    -
list meetings                         | meeting.list                 | usual   | -      -      -      yes    yes    yes    yes    yes    yes    yes    yes    no
present an item                       | meeting.present-item         | usual   | -      -      -      no     no     yes    no     no     no     -      no     -
defer an item                         | meeting.defer-item           | usual   | -      -      -      no     no     yes    no     yes    no     -      no     -
open a ballot                         | ballot.open                  | usual   | -      -      -      no     no     yes    no     no     no     -      no     -
close a ballot                        | ballot.close                 | usual   | -      -      -      no     no     yes    no     no     no     -      no     -
void a ballot                         | ballot.void                  | usual   | -      -      -      no     no     yes    no     no     no     -      no     -
record and sign a decision            | decision.sign                | usual   | -      -      -      no     no     yes    no     no     no     -      no     -
vote                                  | ballot.vote                  | usual   | -      -      -      yes    no     yes    no     no     no     -      no     -
annotate                              | annotation.add               | usual   | -      -      -      yes    no     yes    no     yes    yes    -      no     -
resolve an annotation                 | annotation.resolve           | usual   | -      -      -      no     no     yes    no     yes    no     -      no     -
dissent                               | decision.dissent             | usual   | -      -      -      yes    no     yes    no     no     no     -      no     -
a ballot, who votes and who has       | ballot.read                  | usual   | -      -      -      yes    yes    yes    yes    yes    no     -      yes    -
see choices of others while veiled    | ballot.see-open-choices      | usual   | -      -      -      no     no     no     no     no     no     -      no     -
see votes after the close             | ballot.see-votes-after-close | usual   | -      -      -      yes    yes    yes    yes    yes    no     -      yes    -
read a decision                       | decision.read                | usual   | -      -      -      yes    yes    yes    yes    yes    yes    -      yes    -
list the decisions                    | decision.list                | usual   | -      -      -      yes    yes    yes    yes    yes    yes    yes    yes    no
open the journal                      | journal.list                 | usual   | -      -      -      yes    yes    yes    yes    yes    yes    yes    yes    no
journal: own acts                     | journal.read-own-acts        | usual   | -      -      -      yes    yes    yes    yes    yes    no     no     yes    no
journal: the board’s decisions        | journal.read-decisions       | usual   | -      -      -      no     no     yes    yes    yes    no     no     yes    no
journal: a case’s decisions           | journal.read-case-decisions  | usual   | -      -      -      no     no     yes    yes    yes    yes    -      yes    -
journal: everything                   | journal.read                 | usual   | -      -      -      no     no     no     no     no     no     no     yes    no
export                                | journal.export               | usual   | -      -      -      no     no     no     no     no     no     no     yes    no
access log                            | access-log.read              | usual   | -      -      -      no     no     no     no     no     no     no     yes    no
colleagues’ names                     | board.enter                  | usual   | -      -      -      yes    yes    yes    yes    yes    yes    yes    yes    yes
cases another edition answers otherwise | edition.read-differences   | usual   | -      -      -      yes    yes    yes    yes    yes    no     no     yes    no
see people, roles, rules, editions    | people.read                  | usual   | -      -      -      no     no     no     no     no     no     no     yes    yes
change people, roles, rules, editions | people.change                | usual   | -      -      -      no     no     no     no     no     no     no     no     yes
hand the chair over                   | meeting.hand-over-chair      | usual   | -      -      -      no     no     yes    yes    yes    no     -      no     -
present, where another chairs         | meeting.present-item         | another-chairs | - - -      no     no     no     no     no     no     -      no     -
open a ballot, where another chairs   | ballot.open                  | another-chairs | - - -      no     no     no     no     no     no     -      no     -
close a ballot, where another chairs  | ballot.close                 | another-chairs | - - -      no     no     no     no     no     no     -      no     -
void a ballot, where another chairs   | ballot.void                  | another-chairs | - - -      no     no     no     no     no     no     -      no     -
sign, where another chairs            | decision.sign                | another-chairs | - - -      no     no     no     no     no     no     -      no     -
withdraw a draft                      | case.withdraw                | draft   | -      -      -      no     no     no     no     yes    yes    -      no     -
withdraw a case not yet taken up      | case.withdraw                | submitted | -    -      -      no     no     no     no     yes    yes    -      no     -
withdraw a case                       | case.withdraw                | usual   | -      -      -      no     no     no     no     yes    no     -      no     -
add to a signed decision              | decision.amend               | usual   | -      -      -      no     no     yes    no     no     no     -      no     -
report how it was carried out         | decision.report              | usual   | -      -      -      no     no     yes    no     yes    yes    -      no     -
the same, as who answers for it       | decision.report              | responsible | -  -      -      yes    no     yes    no     yes    yes    -      no     -
`;

/** Acts on the organization as a whole, which belong to no board: the same columns, `nobody` being signed in without any place. */
export const organizationColumns = ['anonymous', 'nobody', ...columns.slice(3)] as const;
export const organizationTable = `
                                      |                              |         | anon   nobody member rec-m  chair  rec-c  coord  own-r  oth-r  audit  admin
people, accounts, boards, therapies   | organization change          | usual   | -      -      no     no     no     no     no     no     no     no     yes
see names that free words are coded by | organization read            | usual   | -      -      no     no     no     no     no     no     no     yes    yes
the organization's journal and log    | organization audit           | usual   | -      -      no     no     no     no     no     no     no     no     no
the same, as the organization's auditor | organization audit         | auditor | -      yes    yes    yes    yes    yes    yes    yes    yes    yes    no
`;
