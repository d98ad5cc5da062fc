import type { Locale, UserId } from '@consilium/contracts';
import type { Transaction } from '../unit-of-work/transaction';

/** What is stored of a person beside the content of `person.created`. */
export interface People {
  /** argon2id, in its encoded form. */
  setPasswordHash(userId: UserId, passwordHash: string): Promise<void>;
  setLocale(userId: UserId, locale: Locale): Promise<void>;
  /** A demo account cannot sign in outside demo mode. */
  markDemo(userId: UserId): Promise<void>;
}

export function peopleOf(tx: Transaction): People {
  return {
    async setPasswordHash(id, passwordHash) {
      await tx.user.update({ where: { id }, data: { passwordHash } });
    },
    async setLocale(id, locale) {
      await tx.user.update({ where: { id }, data: { locale } });
    },
    async markDemo(id) {
      await tx.user.update({ where: { id }, data: { demo: true } });
    },
  };
}
