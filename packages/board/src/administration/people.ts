import type { OrganizationEvent, SessionId, UserId } from '@consilium/contracts';
import { refuse } from '../outcome';
import { type AdministrationContext, type AdministrationOutcome, administered } from './outcome';

/** A person as administration sees one. */
export interface PersonState {
  readonly userId: UserId;
  readonly administrator: boolean;
  readonly auditor: boolean;
  readonly disabled: boolean;
  readonly hasPassword: boolean;
  /** Sessions that are neither ended nor expired. */
  readonly sessionIds: readonly SessionId[];
}

/** A link is valid for three days: over a weekend, and not much longer. */
export const linkLifetimeMs = 72 * 60 * 60 * 1000;

const ended = (
  { userId, sessionIds }: PersonState,
  cause: 'administrator' | 'disabled' | 'new-password',
): OrganizationEvent[] =>
  sessionIds.length === 0
    ? []
    : [
        {
          type: 'session.ended',
          v: 1,
          subject: { userId },
          public: { userId, sessionIds: [...sessionIds], cause },
          sealed: {},
        },
      ];

/** A new person, without a password: they set their own by a link. */
export function invitePerson(
  state: { readonly emailTaken: boolean },
  person: {
    readonly userId: UserId;
    readonly name: string;
    readonly email: string;
    readonly administrator: boolean;
  },
): AdministrationOutcome {
  if (state.emailTaken) return refuse('person/e-mail-taken');
  const { userId, administrator, name, email } = person;
  return administered({
    type: 'person.created',
    v: 1,
    subject: { userId },
    public: { userId, administrator },
    sealed: { name, email },
  });
}

/** A one-time link: an invitation for whoever has no password yet, else a reset. Recording it withdraws the one before. */
export function issueLink(
  person: PersonState,
  linkId: string,
  context: AdministrationContext,
): AdministrationOutcome {
  if (person.disabled) return refuse('person/disabled');
  const { userId } = person;
  return administered({
    type: 'person.link-issued',
    v: 1,
    subject: { userId },
    public: {
      userId,
      linkId,
      purpose: person.hasPassword ? 'reset' : 'invitation',
      expiresAt: new Date(Date.parse(context.now) + linkLifetimeMs).toISOString(),
    },
    sealed: {},
  });
}

/** Sets the person's own password by a valid link. Sessions that began with the old password are ended. */
export function setPassword(person: PersonState, linkId: string): AdministrationOutcome {
  if (person.disabled) return refuse('person/link-not-valid');
  const { userId } = person;
  return administered(
    { type: 'person.password-set', v: 1, subject: { userId }, public: { userId, linkId }, sealed: {} },
    ...ended(person, 'new-password'),
  );
}

/**
 * Disables a person at once. `otherAdministrators`: enabled ones beside this person, read after the lock, so that of two who disable
 * each other only one succeeds.
 */
export function disablePerson(
  person: PersonState,
  otherAdministrators: number,
  context: AdministrationContext,
): AdministrationOutcome {
  const { userId } = person;
  if (userId === context.actorId) return refuse('person/own-account');
  if (person.disabled) return refuse('person/disabled');
  if (person.administrator && otherAdministrators === 0) return refuse('person/last-administrator');
  return administered(
    { type: 'person.disabled', v: 1, subject: { userId }, public: { userId }, sealed: {} },
    ...ended(person, 'disabled'),
  );
}

/** Enables a disabled person, with the roles and the password they had. */
export function enablePerson(person: PersonState): AdministrationOutcome {
  const { userId } = person;
  if (!person.disabled) return refuse('person/not-disabled');
  return administered({
    type: 'person.enabled',
    v: 1,
    subject: { userId },
    public: { userId },
    sealed: {},
  });
}

/** Makes a person the organization's auditor, or no more; no event where nothing changes. Administrators are refused: they would audit themselves. */
export function setAuditor(person: PersonState, auditor: boolean): AdministrationOutcome {
  const { userId } = person;
  if (person.auditor === auditor) return administered();
  if (auditor && person.administrator) return refuse('person/administrator-cannot-audit');
  if (auditor && person.disabled) return refuse('person/disabled');
  return administered({
    type: 'person.auditor-set',
    v: 1,
    subject: { userId },
    public: { userId, auditor },
    sealed: {},
  });
}

/** Signs a person out everywhere; no event where they have no session. */
export const endSessions = (person: PersonState): AdministrationOutcome =>
  administered(...ended(person, 'administrator'));
