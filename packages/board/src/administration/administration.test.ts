import type { BoardId, Membership, SessionId } from '@consilium/contracts';
import { describe, expect, it } from 'vitest';
import { boardId, chair, nuclear, uuid } from '../../test/build-board';
import { defaultFeeRule, type FeeRule } from '../fee/rule';
import { defaultQuorumRule, type QuorumRule } from '../quorum/rule';
import { endMembership, foundBoard, setMembership } from './boards';
import { feeRuleConsequences, membershipConsequences, ruleConsequences } from './consequences';
import {
  disablePerson,
  enablePerson,
  endSessions,
  issueLink,
  type PersonState,
  setAuditor,
  setPassword,
} from './people';
import { setFeeRule, setQuorumRule } from './rules';
import { addTherapyName, endTherapyName } from './therapy-names';

const now = '2026-11-24T15:30:00.000Z';
const context = { now, actorId: chair.userId };
const buildPerson = (changes: Partial<PersonState> = {}): PersonState => ({
  userId: nuclear.userId,
  administrator: false,
  auditor: false,
  disabled: false,
  hasPassword: true,
  sessionIds: [uuid(80) as SessionId],
  ...changes,
});
const typesOf = (outcome: ReturnType<typeof disablePerson>) =>
  outcome.ok ? outcome.events.map(({ type }) => type) : outcome.code;

describe('An account', () => {
  it('that is disabled ends its sessions with it', () => {
    expect(typesOf(disablePerson(buildPerson(), 1, context))).toEqual(['person.disabled', 'session.ended']);
    expect(typesOf(disablePerson(buildPerson({ sessionIds: [] }), 1, context))).toEqual(['person.disabled']);
  });

  it('is not disabled by its own person, twice, or as the last administrator', () => {
    expect(typesOf(disablePerson(buildPerson({ userId: chair.userId }), 1, context))).toBe(
      'person/own-account',
    );
    expect(typesOf(disablePerson(buildPerson({ disabled: true }), 1, context))).toBe('person/disabled');
    const administrator = buildPerson({ administrator: true });
    expect(typesOf(disablePerson(administrator, 0, context))).toBe('person/last-administrator');
    expect(typesOf(disablePerson(administrator, 1, context))).toContain('person.disabled');
    expect(typesOf(disablePerson(buildPerson(), 0, context))).toContain('person.disabled');
  });

  it('is enabled only where it is disabled', () => {
    expect(typesOf(enablePerson(buildPerson()))).toBe('person/not-disabled');
    expect(typesOf(enablePerson(buildPerson({ disabled: true })))).toEqual(['person.enabled']);
  });

  it('audits the organization or administers it, and never both', () => {
    expect(typesOf(setAuditor(buildPerson(), true))).toEqual(['person.auditor-set']);
    expect(typesOf(setAuditor(buildPerson({ auditor: true }), true))).toEqual([]);
    expect(typesOf(setAuditor(buildPerson({ auditor: true, disabled: true }), false))).toEqual([
      'person.auditor-set',
    ]);
    expect(typesOf(setAuditor(buildPerson({ disabled: true }), true))).toBe('person/disabled');
    expect(typesOf(setAuditor(buildPerson({ administrator: true }), true))).toBe(
      'person/administrator-cannot-audit',
    );
  });

  it('is signed out without a word where nobody is signed in', () => {
    expect(typesOf(endSessions(buildPerson({ sessionIds: [] })))).toEqual([]);
  });
});

describe('A one-time link', () => {
  it('lives 72 hours, invites who has no password, and resets who has one', () => {
    const outcome = issueLink(buildPerson({ hasPassword: false }), 'link', context);
    expect(outcome).toMatchObject({
      events: [{ public: { purpose: 'invitation', expiresAt: '2026-11-27T15:30:00.000Z' } }],
    });
    expect(issueLink(buildPerson(), 'link', context)).toMatchObject({
      events: [{ public: { purpose: 'reset' } }],
    });
  });

  it('is neither made for a disabled person nor taken by one', () => {
    const disabled = buildPerson({ disabled: true });
    expect(typesOf(issueLink(disabled, 'link', context))).toBe('person/disabled');
    expect(typesOf(setPassword(disabled, 'link'))).toBe('person/link-not-valid');
  });
});

describe('A place on a board', () => {
  const membership: Membership = { roles: ['member', 'chair'], specialty: 'surgery' };
  const state = { boardId, userId: nuclear.userId, disabled: false, current: membership };

  it('is changed only from what the screen showed; the order of roles says nothing', () => {
    const change = {
      membership: { ...membership, specialty: null },
      expected: { ...membership, roles: ['chair', 'member'] },
    };
    expect(typesOf(setMembership(state, change as never))).toEqual(['membership.set']);
    expect(typesOf(setMembership(state, { membership, expected: null }))).toBe('conflict/stale-version');
    expect(typesOf(setMembership(state, { membership, expected: membership }))).toEqual([]);
  });

  it('ends only where there is one', () => {
    expect(typesOf(endMembership({ ...state, current: null }, membership))).toBe('membership/not-on-board');
    expect(typesOf(endMembership(state, membership))).toEqual(['membership.ended']);
  });

  it.each<[string, Membership | null, Membership | null, number, string[]]>([
    [
      'a new member with a specialty',
      null,
      { roles: ['member'], specialty: 'surgery' },
      1,
      ['reads-cases', 'gains-vote'],
    ],
    [
      'a new member without one',
      null,
      { roles: ['member'], specialty: null },
      1,
      ['reads-cases', 'needs-specialty'],
    ],
    ['a second chair', null, membership, 1, ['reads-cases', 'gains-vote', 'becomes-deputy']],
    [
      'the only chair who goes',
      membership,
      null,
      0,
      [
        'no-longer-reads-cases',
        'loses-vote',
        'no-longer-chair',
        'meetings-without-chair',
        'board-without-chair',
      ],
    ],
    [
      'a chair who becomes a referrer',
      membership,
      { roles: ['referrer'], specialty: 'surgery' },
      1,
      ['no-longer-reads-cases', 'loses-vote', 'no-longer-chair', 'meetings-without-chair'],
    ],
    ['nothing', membership, membership, 0, []],
  ])('of %s brings what the screen says', (_words, before, after, otherChairs, codes) => {
    const found = membershipConsequences(before, after, { otherChairs, meetingsChaired: 2 });
    expect(found.map(({ code }) => code)).toEqual(codes);
  });
});

describe('A quorum rule', () => {
  const rule = (validFrom: string, changes: Partial<QuorumRule> = {}): QuorumRule => ({
    validFrom,
    minHeads: 3,
    requiredSpecialties: [],
    perReason: {},
    ...changes,
  });
  const put = (validFrom: string, ...rules: QuorumRule[]) =>
    typesOf(setQuorumRule({ boardId, timeZone: 'Asia/Seoul', rules }, rule(validFrom), context));

  it('begins on a day of the board’s zone: it is the 25th in Seoul already', () => {
    expect(put('2026-11-24')).toBe('quorum-rule/in-the-past');
    expect(put('2026-11-25')).toEqual(['quorum-rule.set']);
  });

  it('is put anew until its day has come', () => {
    expect(put('2026-11-26', rule('2026-11-26'))).toEqual(['quorum-rule.set']);
    expect(put('2026-11-25', rule('2026-11-25'))).toBe('quorum-rule/in-force');
  });

  it('says what it replaces, until when it holds, and what the board as it is could not meet', () => {
    const memberships: Membership[] = [{ roles: ['member'], specialty: 'surgery' }];
    const found = ruleConsequences(
      [rule('2026-01-01'), rule('2027-01-01')],
      rule('2026-11-25', { requiredSpecialties: ['pathology'], perReason: {} }),
      { today: '2026-11-25', memberships },
    );
    expect(found.before.validFrom).toBe('2026-01-01');
    expect(found.consequences).toEqual([
      { code: 'from-today' },
      { code: 'until', day: '2027-01-01' },
      { code: 'heads-above-voters', count: 1 },
      { code: 'specialties-not-on-board', specialties: ['pathology'] },
    ]);
    expect(ruleConsequences([], rule('2026-12-01'), { today: '2026-11-25', memberships }).before).toBe(
      defaultQuorumRule,
    );
  });
});

describe('A fee rule', () => {
  const rule = (validFrom: string, minSpecialists: number): FeeRule => ({
    validFrom,
    tiers: [{ name: `tier-${minSpecialists}`, minSpecialists, distinctSpecialties: true, inRoomOnly: true }],
  });
  const put = (validFrom: string, ...rules: FeeRule[]) =>
    typesOf(setFeeRule({ boardId, timeZone: 'Asia/Seoul', rules }, rule(validFrom, 3), context));

  it('begins as a quorum rule does: not in the past, and not over one that is in force', () => {
    expect(put('2026-11-24')).toBe('fee-rule/in-the-past');
    expect(put('2026-11-25')).toEqual(['fee-rule.set']);
    expect(put('2026-11-26', rule('2026-11-26', 4))).toEqual(['fee-rule.set']);
    expect(put('2026-11-25', rule('2026-11-25', 4))).toBe('fee-rule/in-force');
  });

  it('says which planned meetings would reach another tier, if everyone invited came into the room', () => {
    const three = ['surgery', 'pathology', 'radiology'] as const;
    const planned = [
      { day: '2026-11-25', specialties: three },
      { day: '2026-12-01', specialties: three },
      { day: '2026-12-02', specialties: ['surgery', 'surgery', 'surgery'] as const },
      { day: '2027-01-04', specialties: three },
    ];
    const changed = feeRuleConsequences([rule('2027-01-01', 5)], rule('2026-12-01', 3), {
      today: '2026-11-25',
      planned,
    });
    expect(changed.before).toBe(defaultFeeRule);
    expect(changed.consequences).toEqual([
      { code: 'from-later' },
      { code: 'until', day: '2027-01-01' },
      { code: 'meeting-changes', day: '2026-12-01', before: null, after: rule('', 3).tiers[0] },
    ]);
    const same = feeRuleConsequences([], rule('2026-12-01', 4), { today: '2026-11-25', planned });
    expect(same.consequences).toEqual([{ code: 'from-later' }, { code: 'no-meeting-changes', count: 3 }]);
  });
});

describe('A name that free words are coded by', () => {
  const nameId = uuid(91);
  const add = (name: string, therapyClass: 'radioligand' | 'targeted' | 'other' = 'radioligand') =>
    typesOf(
      addTherapyName(
        { names: [{ therapyClass: 'radioligand', name: 'ITM-11' }] },
        { nameId, therapyClass, name },
      ),
    );

  it('is added once, whatever its spelling and class', () => {
    expect(add('Lutigand')).toEqual(['therapy-name.added']);
    expect(add('itm 11')).toBe('therapy-name/known');
    expect(add('ＩＴＭ11', 'targeted')).toBe('therapy-name/known');
  });

  it('says nothing of what is a radioligand already, under its own class or another', () => {
    expect(add('Lutathera')).toBe('therapy-name/built-in');
    expect(add('177Lu-edotreotide', 'other')).toBe('therapy-name/built-in');
  });

  it('is long enough not to be found everywhere, and no mere number', () => {
    for (const name of ['Lu', '7400', '--', 'A·B']) expect(add(name)).toBe('therapy-name/too-short');
  });

  it('ends once', () => {
    const held = { nameId, therapyClass: 'radioligand', name: 'ITM-11' } as const;
    expect(typesOf(endTherapyName({ ...held, ended: false }))).toEqual(['therapy-name.ended']);
    expect(typesOf(endTherapyName({ ...held, ended: true }))).toBe('conflict/stale-version');
  });
});

it('a board has a name of its own', () => {
  const board = { boardId: uuid(90) as BoardId, name: 'Berlin', timeZone: 'Europe/Berlin' };
  expect(typesOf(foundBoard({ nameTaken: true }, board))).toBe('board/name-taken');
  expect(typesOf(foundBoard({ nameTaken: false }, board))).toEqual(['board.founded']);
});
