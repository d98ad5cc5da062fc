import type { DomainEventOf, DomainEventType, Json } from '@consilium/contracts';
import { BOARD_ROLES } from '@consilium/contracts/values';

/** What a sentence about one event is filled with. */
export interface Told {
  readonly params?: Readonly<Record<string, string | number>>;
  readonly people?: Readonly<Record<string, string>>;
  readonly text?: string | undefined;
}

interface Seen<Public, Sealed> {
  readonly public: Public;
  readonly sealed: Partial<Sealed>;
  readonly actorId: string;
}
type Telling<Type extends DomainEventType> = (
  seen: Seen<DomainEventOf<Type>['public'], DomainEventOf<Type>['sealed']>,
) => Told;

/** A telling for an event type that is known at run time only. */
export type Sentence = (seen: Seen<unknown, Readonly<Record<string, Json>>>) => Told;

const nothing = (): Told => ({});
/** A code as ICU's `select` can name it: '-' may not stand in a branch's name. */
const branch = (code: string) => code.replaceAll('-', '_');
const yes = (value: boolean) => (value ? 'yes' : 'no');
/** The person concerned, and whether it is the actor himself. */
const concerning = (userId: string, actorId: string) => ({
  params: { self: yes(userId === actorId) },
  people: { person: userId },
});

const rulePut = ({
  minHeads,
  validFrom,
  requiredSpecialties,
}: Omit<DomainEventOf<'quorum-rule.set'>['public'], 'boardId'>): Told => ({
  params: { minHeads, validFrom, specialties: requiredSpecialties.length },
});
const therapyNamed = ({ name, therapyClass }: DomainEventOf<'therapy-name.added'>['public']): Told => ({
  params: { name, therapyClass: branch(therapyClass) },
});
const editionNamed = ({ edition }: { readonly edition: string }): Told => ({ params: { edition } });
const rolesTold: readonly string[] = [...BOARD_ROLES, 'administrator'];
const seatGiven = ({
  userId,
  roles,
  specialty,
}: Omit<DomainEventOf<'membership.set'>['public'], 'boardId'>): Told => {
  const given = new Set<string>(roles);
  return {
    params: {
      ...Object.fromEntries(rolesTold.map((role) => [role, yes(given.has(role))])),
      specialty: branch(specialty ?? 'none'),
    },
    people: { person: userId },
  };
};

/**
 * One telling for each event type. Clinical facts, pseudonyms and the recommendation's content are left out on purpose: a sentence may
 * end in places that its reader's right to the case does not reach.
 */
export const tellings: { readonly [Type in DomainEventType]: Telling<Type> } = {
  'board.created': ({ public: { name } }) => ({ params: { name } }),
  'board.quorum-rule-set': ({ public: rule }) => rulePut(rule),
  'board.membership-granted': ({ public: seat }) => seatGiven(seat),
  'case.drafted': ({ sealed }) => ({ text: sealed.question }),
  'case.draft-saved': ({ public: { changed }, sealed }) => ({
    params: { changed: changed.length },
    text: changed.includes('question') ? sealed.question : undefined,
  }),
  'case.identity-recorded': nothing,
  'case.submitted': nothing,
  'case.facts-corrected': ({ public: { changed, factsVersion }, sealed }) => ({
    params: { changed: changed.length, factsVersion },
    text: changed.includes('question') ? sealed.question : undefined,
  }),
  'case.recommendation-made': ({ public: { edition, factsVersion } }) => ({
    params: { edition, factsVersion },
  }),
  'case.recusal-declared': ({ public: { userId }, sealed, actorId }) => ({
    ...concerning(userId, actorId),
    text: sealed.reason,
  }),
  'annotation.added': ({ public: { anchorKind, parentId }, sealed }) => ({
    params: { anchor: anchorKind, reply: yes(parentId !== null) },
    text: sealed.body,
  }),
  'annotation.resolved': nothing,
  'meeting.scheduled': ({ public: { title } }) => ({ params: { title } }),
  'meeting.rescheduled': ({ public: { title } }) => ({ params: { title } }),
  'meeting.agenda-item-added': ({ public: { position } }) => ({ params: { position } }),
  'meeting.agenda-item-removed': nothing,
  'meeting.agenda-ordered': ({ public: { itemIds } }) => ({ params: { items: itemIds.length } }),
  'meeting.opened': nothing,
  'meeting.item-presented': nothing,
  'meeting.item-deferred': ({ public: { code }, sealed }) => ({
    params: { code: branch(code) },
    text: sealed.text,
  }),
  'meeting.closed': ({ public: { carriedOver } }) => ({ params: { carriedOver: carriedOver.length } }),
  'attendance.checked-in': ({ public: { userId, mode }, actorId }) => {
    const { params, people } = concerning(userId, actorId);
    return { params: { ...params, mode: branch(mode) }, people };
  },
  'attendance.checked-out': ({ public: { userId }, actorId }) => concerning(userId, actorId),
  'meeting.chair-handed-over': ({ public: { fromId, toId }, sealed, actorId }) => ({
    params: { self: yes(fromId === actorId) },
    people: { person: fromId, successor: toId },
    text: sealed.reason,
  }),
  'meeting.member-invited': ({ public: { userId, specialty } }) => ({
    params: { specialty: branch(specialty ?? 'none') },
    people: { person: userId },
  }),
  'ballot.opened': ({ public: opened, sealed }) => ({
    params: {
      visibility: branch(opened.visibility),
      options: opened.options.length,
      electors: opened.electorate.length,
      method: 'method' in opened ? opened.method : 'single',
      timing: 'timing' in opened ? opened.timing : 'meeting',
    },
    text: Object.values(sealed.labels ?? {})
      .filter((label) => label !== '')
      .join(' · '),
  }),
  'vote.cast': ({ public: { choice, revision, voted, electors }, sealed }) => ({
    params: { choice: (choice ?? sealed.choice)?.kind ?? 'veiled', revision, voted, electors },
    text: sealed.reason,
  }),
  'ballot.closed': ({ public: { quorum, openings, tally } }) => ({
    params: {
      quorate: yes(quorum.quorate),
      voted: openings.length,
      electors: openings.length + tally.notVoted,
    },
  }),
  'ballot.voided': ({ public: { cause }, sealed }) => ({
    params: { cause: branch(cause) },
    text: sealed.reason,
  }),
  'decision.signed': ({ public: { relation, dissentCount, ballotId }, sealed }) => ({
    params: { relation, dissent: dissentCount, ballot: yes(ballotId !== null) },
    text: sealed.document?.rationale,
  }),
  'decision.superseded': nothing,
  'decision.addendum-signed': ({ public: { therapyClasses }, sealed }) => ({
    params: { therapies: therapyClasses.length },
    text: sealed.document?.text,
  }),
  'decision.dissented': ({ sealed }) => ({ text: sealed.reason }),
  'decision.implementation-reported': ({ public: { status, code, on }, sealed }) => ({
    params: { status: branch(status), code: branch(code ?? 'none'), on },
    text: sealed.text,
  }),
  'case.re-presented': ({ public: { code }, sealed }) => ({
    params: { code: branch(code) },
    text: sealed.text,
  }),
  'case.withdrawn': ({ public: { code }, sealed }) => ({ params: { code: branch(code) }, text: sealed.text }),
  'person.created': ({ public: { userId, administrator }, sealed }) => ({
    params: { administrator: yes(administrator) },
    people: { person: userId },
    text: sealed.name,
  }),
  'person.signed-in': nothing,
  'session.revoked': ({ public: { cause, sessionIds } }) => ({
    params: { cause: branch(cause), sessions: sessionIds.length },
  }),
  'person.link-issued': ({ public: { userId, purpose } }) => ({
    params: { purpose },
    people: { person: userId },
  }),
  'person.password-set': nothing,
  'person.disabled': ({ public: { userId } }) => ({ people: { person: userId } }),
  'person.enabled': ({ public: { userId } }) => ({ people: { person: userId } }),
  'person.auditor-set': ({ public: { userId, auditor } }) => ({
    params: { auditor: yes(auditor) },
    people: { person: userId },
  }),
  'session.ended': ({ public: { userId, sessionIds, cause } }) => ({
    params: { cause: branch(cause), sessions: sessionIds.length },
    people: { person: userId },
  }),
  'board.founded': ({ public: { name } }) => ({ params: { name } }),
  'membership.set': ({ public: seat }) => seatGiven(seat),
  'membership.ended': ({ public: { userId } }) => ({ people: { person: userId } }),
  'quorum-rule.set': ({ public: rule }) => rulePut(rule),
  'fee-rule.set': ({ public: { validFrom, tiers } }) => ({
    params: { validFrom, tiers: tiers.length },
  }),
  'therapy-name.added': ({ public: named }) => therapyNamed(named),
  'therapy-name.ended': ({ public: named }) => therapyNamed(named),
  'edition.installed': ({ public: named }) => editionNamed(named),
  'edition.proposed': ({ public: named }) => editionNamed(named),
  'edition.withdrawn': ({ public: named }) => editionNamed(named),
  'edition.activated': ({ public: { edition, before, proposedBy } }) => ({
    params: { edition, before: before.edition },
    people: { person: proposedBy },
  }),
};
