import { readFileSync } from 'node:fs';
import {
  boardEventTypes,
  type DomainEventType,
  type Envelope,
  organizationEventTypes,
} from '@consilium/contracts';
import { describe, expect, test } from 'vitest';
import { describe as describeEvent, sentenceKey } from './describe';

const types: readonly DomainEventType[] = [...boardEventTypes, ...organizationEventTypes];

type Catalogue = { readonly eventName: Record<string, string> } & { readonly [key: string]: string };
const catalogue = (locale: string): Catalogue =>
  JSON.parse(
    readFileSync(new URL(`../../../apps/web/messages/${locale}/event.json`, import.meta.url), 'utf8'),
  );
const catalogues = { en: catalogue('en'), ko: catalogue('ko') };

/** The placeholders of an ICU message, those inside its branches too. Throws where the braces do not close. */
function placeholders(message: string): string[] {
  const names = new Set<string>();
  let at = 0;
  const text = (nested: boolean): void => {
    while (at < message.length) {
      const character = message[at];
      at += 1;
      if (character === '{') argument();
      else if (character === '}') {
        if (nested) return;
        throw new Error('a brace too many');
      }
    }
    if (nested) throw new Error('a brace too few');
  };
  const argument = (): void => {
    const head = /^\s*(\w+)\s*(?:,\s*(select|plural|number)\s*)?([,}])/u.exec(message.slice(at));
    if (head === null) throw new Error(`no placeholder at ${at}`);
    names.add(head[1] ?? '');
    at += head[0].length;
    if (head[3] === '}') return;
    // A branch's name holds no '-': the formatter refuses it, and with it the whole sentence.
    let other = false;
    for (;;) {
      const branch = /^\s*(?:(=\d+|\w+)\s*\{|\})/u.exec(message.slice(at));
      if (branch === null) throw new Error(`no branch at ${at}`);
      at += branch[0].length;
      if (branch[1] === undefined) break;
      other ||= branch[1] === 'other';
      text(true);
    }
    if (!other) throw new Error('no branch for other');
  };
  text(false);
  return [...names].sort();
}

const USER = 'a person';
/** A public part for each type, with clinical content that must not come through. */
const samples: Partial<Record<DomainEventType, object>> = {
  'board.created': { name: 'Board' },
  'board.quorum-rule-set': { validFrom: '2026-01-01', minHeads: 4, requiredSpecialties: ['pathology'] },
  'board.membership-granted': { userId: USER, roles: ['chair'], specialty: 'surgery' },
  'case.drafted': { pseudonym: 'SECRET' },
  'case.draft-saved': { changed: ['question'] },
  'case.facts-corrected': { changed: ['ki67Percent'], factsVersion: 2 },
  'case.recommendation-made': {
    edition: '2026.1',
    factsVersion: 1,
    origin: 'SECRET',
    boardDecisionReasons: ['SECRET'],
  },
  'case.recusal-declared': { userId: USER },
  'annotation.added': { anchorKind: 'fact', parentId: null },
  'meeting.scheduled': { title: 'Monday' },
  'meeting.rescheduled': { title: 'Monday' },
  'meeting.agenda-item-added': { position: 1 },
  'meeting.agenda-ordered': { itemIds: ['one'] },
  'meeting.item-deferred': { code: 'imaging-needed' },
  'meeting.closed': { carriedOver: [] },
  'attendance.checked-in': { userId: USER, mode: 'remote' },
  'attendance.checked-out': { userId: USER },
  'meeting.chair-handed-over': { fromId: USER, toId: 'another' },
  'meeting.member-invited': { userId: USER, specialty: 'nuclear-medicine' },
  'fee-rule.set': { validFrom: '2026-01-01', tiers: [{ name: 'SECRET' }] },
  'ballot.opened': { visibility: 'veiled', options: [{ therapy: 'SECRET' }], electorate: [{}, {}] },
  'vote.cast': { choice: null, revision: 1, voted: 1, electors: 2 },
  'ballot.closed': { quorum: { quorate: true }, openings: [{}], tally: { notVoted: 1 } },
  'ballot.voided': { cause: 'new-facts' },
  'decision.signed': { relation: 'follows', dissentCount: 0, ballotId: null, therapyClasses: ['SECRET'] },
  'decision.addendum-signed': { therapyClasses: ['SECRET'] },
  'decision.implementation-reported': { status: 'partly', code: 'toxicity', on: '2026-11-23' },
  'case.re-presented': { code: 'new-findings' },
  'case.withdrawn': { code: 'duplicate' },
  'person.created': { userId: USER, administrator: true },
  'session.revoked': { cause: 'signed-out', sessionIds: ['one'] },
  'person.link-issued': { userId: USER, purpose: 'reset', linkId: 'SECRET' },
  'person.disabled': { userId: USER },
  'person.enabled': { userId: USER },
  'person.auditor-set': { userId: USER, auditor: true },
  'session.ended': { userId: USER, cause: 'new-password', sessionIds: ['one'] },
  'board.founded': { name: 'Board' },
  'membership.set': { userId: USER, roles: ['chair'], specialty: 'surgery' },
  'membership.ended': { userId: USER },
  'therapy-name.added': { name: 'ITM-11', therapyClass: 'radioligand' },
  'therapy-name.ended': { name: 'ITM-11', therapyClass: 'radioligand' },
  'edition.installed': { edition: '2026.1' },
  'edition.proposed': { edition: '2026.1' },
  'edition.withdrawn': { edition: '2026.1' },
  'edition.activated': { edition: '2026.2', before: { edition: '2026.1' }, proposedBy: USER },
  'quorum-rule.set': { validFrom: '2026-01-01', minHeads: 4, requiredSpecialties: ['pathology'] },
};
const envelopeOf = (type: DomainEventType): Envelope =>
  ({
    type,
    actor: { id: USER, role: 'chair', session: null },
    public: samples[type] ?? {},
  }) as unknown as Envelope;

describe('the catalogue of events', () => {
  test('has distinct keys', () => {
    expect(new Set(types.map(sentenceKey)).size).toBe(types.length);
  });

  test.each(types)(
    'tells %s in English and Korean with the same placeholders, all of which are given',
    (type) => {
      const key = sentenceKey(type);
      const english = placeholders(catalogues.en[key] ?? '{missing');
      expect(placeholders(catalogues.ko[key] ?? '{missing')).toEqual(english);
      expect(catalogues.en.eventName[key]).toBeTruthy();
      expect(catalogues.ko.eventName[key]).toBeTruthy();
      const told = describeEvent(envelopeOf(type));
      expect(told.key).toBe(`event.${key}`);
      const given = ['actor', ...Object.keys(told.params), ...Object.keys(told.people)];
      expect(given).toEqual(expect.arrayContaining(english));
      expect(english).toContain('actor');
      expect(Object.values(told.params).every((value) => value !== undefined)).toBe(true);
    },
  );

  test('holds nothing else', () => {
    const keys = [...types.map(sentenceKey)].sort();
    for (const { eventName, ...sentences } of Object.values(catalogues)) {
      expect(Object.keys(sentences).sort()).toEqual(keys);
      expect(Object.keys(eventName).sort()).toEqual(keys);
    }
  });
});

describe('telling an event', () => {
  test.each(types)('of type %s gives no clinical content and no text without sealed values', (type) => {
    const told = describeEvent(envelopeOf(type));
    expect(JSON.stringify(told)).not.toContain('SECRET');
    expect(told.text).toBeNull();
  });

  test('shows a veiled choice only from a sealed value that was given', () => {
    const vote = envelopeOf('vote.cast');
    expect(describeEvent(vote).params.choice).toBe('veiled');
    const value = { kind: 'against' };
    const told = describeEvent(vote, [
      { name: 'choice', value, salt: '' },
      { name: 'reason', value: 'not now', salt: '' },
    ]);
    expect(told).toMatchObject({ params: { choice: 'against' }, text: 'not now' });
  });
});
