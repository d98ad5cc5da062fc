import type { Actor, BoardId, Role, SessionId, Specialty } from '@consilium/contracts';
import { describe, expect, it } from 'vitest';
import {
  administrator,
  auditor,
  boardId,
  chair,
  coordinator,
  deputy,
  nuclear,
  oncologist,
  referrer,
  uuid,
} from '../../test/build-board';
import {
  type Cell,
  type Column,
  columns,
  type Moment,
  organizationColumns,
  organizationTable,
  table,
} from '../../test/who-may-do-what';
import type { BoardPerson } from '../outcome';
import { caseAbilities } from './abilities';
import { authorize, authorizeBoard, type Ruling } from './authorize';
import { authorizeOrganization } from './organization';
import type { Act, AnnotationResource, DecisionResource, ItemResource, MeetingResource } from './resources';

const otherBoard = uuid(50) as BoardId;
const elsewhere: Role[] = ['member', 'chair', 'coordinator', 'referrer', 'auditor'];

function actorOf(
  person: BoardPerson,
  on: BoardId | null = boardId,
  roles: readonly Role[] = person.roles,
  specialty: Specialty | null = person.specialty,
): Actor {
  return {
    userId: person.userId,
    sessionId: uuid(60) as SessionId,
    name: 'Someone',
    locale: 'en',
    administrator: false,
    memberships: on ? [{ boardId: on, boardName: 'Board', roles: [...roles], specialty }] : [],
  };
}

const otherReferrer = { ...referrer, userId: uuid(70) as never };
const people: Readonly<Record<Column, Actor | null>> = {
  anonymous: null,
  'other-board': actorOf(chair, otherBoard, elsewhere),
  former: actorOf(oncologist, null),
  member: actorOf(nuclear),
  'recused-member': actorOf(oncologist),
  chair: actorOf(chair),
  'recused-chair': actorOf(deputy),
  coordinator: actorOf(coordinator),
  'own-referrer': actorOf(referrer),
  'other-referrer': actorOf(otherReferrer),
  auditor: actorOf(auditor),
  administrator: { ...actorOf(administrator, null), administrator: true },
};

const resource = (
  moment: Moment,
): AnnotationResource & DecisionResource & ItemResource & MeetingResource => ({
  boardId,
  referrerId: referrer.userId,
  referrerIds: [referrer.userId],
  status: moment === 'draft' || moment === 'submitted' ? moment : 'in-discussion',
  responsibleId: moment === 'responsible' ? nuclear.userId : (uuid(72) as never),
  recusedUserIds: [oncologist.userId, deputy.userId],
  electorIds: moment === 'elector' ? [nuclear, oncologist, chair, deputy].map((one) => one.userId) : [],
  authorId: uuid(71) as never,
  // In the usual moment whoever asks is the one who chairs, so that role and recusal alone make the difference.
  chairIds:
    moment === 'another-chairs'
      ? [uuid(72) as never]
      : Object.values(people).flatMap((one) => (one ? [one.userId] : [])),
});
const rulingOf: Readonly<Record<Cell, Ruling>> = { yes: 'allowed', no: 'forbidden', '-': 'not-found' };

const rows = table
  .trimEnd()
  .split('\n')
  .slice(2)
  .map((line) => {
    const [words, act, moment, cells] = line.split('|').map((part) => part.trim());
    return { words, act: act as Act, moment: moment as Moment, expected: cells?.split(/\s+/u) ?? [] };
  });

describe('Who may do what', () => {
  for (const { words, act, moment, expected } of rows)
    it(`${words} (${act}, ${moment})`, () => {
      expect(expected).toHaveLength(columns.length);
      const answers = columns.map((column) => [column, authorize(act, people[column], resource(moment))]);
      expect(answers).toEqual(columns.map((column, index) => [column, rulingOf[expected[index] as Cell]]));
    });

  it('the table speaks of every act there is', () => {
    // Every act, once: the compiler refuses a record with one missing.
    const acts: Record<Act, true> = {
      'board.enter': true,
      'board.read': true,
      'case.list': true,
      'case.find-by-record-number': true,
      'case.read': true,
      'case.draft': true,
      'case.save': true,
      'case.submit': true,
      'case.renew': true,
      'edition.read-differences': true,
      'case.declare-recusal': true,
      'case.reveal-identity': true,
      'annotation.add': true,
      'annotation.resolve': true,
      'meeting.list': true,
      'meeting.read': true,
      'meeting.schedule': true,
      'meeting.arrange': true,
      'meeting.run': true,
      'meeting.attend': true,
      'meeting.set-attendance': true,
      'meeting.hand-over-chair': true,
      'meeting.present-item': true,
      'meeting.defer-item': true,
      'ballot.open': true,
      'ballot.close': true,
      'ballot.void': true,
      'ballot.vote': true,
      'ballot.read': true,
      'ballot.see-open-choices': true,
      'ballot.see-votes-after-close': true,
      'decision.list': true,
      'decision.sign': true,
      'decision.dissent': true,
      'decision.read': true,
      'decision.amend': true,
      'decision.report': true,
      'case.withdraw': true,
      'journal.list': true,
      'journal.read-own-acts': true,
      'journal.read-decisions': true,
      'journal.read-case-decisions': true,
      'journal.read': true,
      'journal.export': true,
      'access-log.read': true,
      'people.read': true,
      'people.change': true,
    };
    expect([...new Set(rows.map((row) => row.act))].sort()).toEqual(Object.keys(acts).sort());
  });

  it('an annotation’s own author resolves it, unless recused', () => {
    const own = { ...resource('usual'), authorId: nuclear.userId };
    expect(authorize('annotation.resolve', people.member, own)).toBe('allowed');
    const recused = { ...resource('usual'), authorId: oncologist.userId };
    expect(authorize('annotation.resolve', people['recused-member'], recused)).toBe('forbidden');
  });
  it('a member without a specialty does not vote', () => {
    const plain = actorOf(nuclear, boardId, ['member'], null);
    expect(authorize('ballot.vote', plain, resource('usual'))).toBe('forbidden');
  });
  it('a person with two roles may do what either may', () => {
    const both = actorOf(nuclear, boardId, ['member', 'coordinator']);
    expect(authorize('case.save', both, resource('usual'))).toBe('allowed');
    expect(authorize('ballot.vote', both, resource('usual'))).toBe('allowed');
  });
});

describe('Who may administer or audit the organization', () => {
  const [changing = '', reading = '', auditing = '', asItsAuditor = ''] = organizationTable
    .trimEnd()
    .split('\n')
    .slice(2);
  const cells = (line: string) => {
    const told = line.split('|').at(-1)?.trim().split(/\s+/u) ?? [];
    return told.map((cell) => rulingOf[cell as Cell]);
  };
  const who = { ...people, nobody: actorOf(nuclear, null) };

  it.each([
    ['change', changing],
    ['read', reading],
  ] as const)('is as the table says, on whatever boards the others are: %s', (act, line) => {
    expect(line).toContain(`organization ${act}`);
    expect(organizationColumns.map((column) => authorizeOrganization(act, who[column]))).toEqual(cells(line));
  });

  it('is the auditor of the organization alone: a board’s auditor is not, nor who administers', () => {
    expect(organizationColumns.map((column) => authorizeOrganization('audit', who[column]))).toEqual(
      cells(auditing),
    );
    const made = organizationColumns.map((column) => {
      const actor = who[column];
      return authorizeOrganization('audit', actor && { ...actor, auditor: true });
    });
    expect(made).toEqual(cells(asItsAuditor));
  });
});

describe('A board proven for an actor', () => {
  it('is the one that was asked for, and reaches all cases for the board but for a pure referrer', () => {
    expect(authorizeBoard('case.list', people.member, boardId)).toEqual({ ruling: 'allowed', boardId });
    expect(authorizeBoard('case.list', people['own-referrer'], boardId)).toEqual({
      ruling: 'allowed',
      boardId,
    });
    expect(authorizeBoard('board.read', people['own-referrer'], boardId)).toEqual({ ruling: 'forbidden' });
    const both = actorOf(referrer, boardId, ['referrer', 'member']);
    expect(authorizeBoard('board.read', both, boardId)).toEqual({ ruling: 'allowed', boardId });
  });
  it('is refused to strangers and administrators', () => {
    expect(authorizeBoard('case.list', people['other-board'], boardId)).toEqual({ ruling: 'not-found' });
    expect(authorizeBoard('case.list', people.administrator, boardId)).toEqual({ ruling: 'forbidden' });
    expect(authorizeBoard('case.list', null, boardId)).toEqual({ ruling: 'not-found' });
  });
});

describe('What a screen offers on a case', () => {
  it('follows the policy and the state of the case', () => {
    expect(caseAbilities(people['own-referrer'], resource('draft'))).toEqual({
      edit: true,
      submit: true,
      annotate: true,
      recuse: false,
      revealIdentity: true,
      addToAgenda: false,
      withdraw: true,
      seeHistory: true,
      renew: false,
    });
    expect(caseAbilities(people.coordinator, { ...resource('usual'), status: 'deferred' })).toMatchObject({
      edit: true,
      submit: false,
      addToAgenda: true,
    });
    expect(caseAbilities(people.member, { ...resource('submitted'), electorIds: [] }).renew).toBe(true);
    expect(caseAbilities(people.member, { ...resource('elector'), status: 'on-agenda' }).renew).toBe(false);
    expect(caseAbilities(people.coordinator, { ...resource('usual'), status: 'decided' })).toMatchObject({
      renew: false,
      edit: false,
      recuse: false,
      addToAgenda: false,
    });
    expect(Object.values(caseAbilities(null, resource('usual')))).not.toContain(true);
  });
});
