import { hash, verify } from '@node-rs/argon2';

// argon2id, 19 MiB, 2 passes, 1 lane (OWASP's first choice); hashed in libuv's thread pool, so that the event loop stays free for votes.
const options = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** The PHC string to store. The password is NFKC-normalized first: one password, however the keyboard composes it. */
export const hashPassword = (password: string): Promise<string> => hash(password.normalize('NFKC'), options);

let decoy: Promise<string> | undefined;

/** Whether it is this hash's password. Without a hash (no such person) the same work is done, and the answer is no. */
export async function verifyPassword(stored: string | null, password: string): Promise<boolean> {
  decoy ??= hashPassword('nobody has this password');
  const matches = await verify(stored ?? (await decoy), password.normalize('NFKC'));
  return stored !== null && matches;
}

/** E-mail addresses are compared in lower case after NFKC, so that a full-width `＠` or letter makes no second person. */
export const normalizeEmail = (email: string): string => email.normalize('NFKC').trim().toLowerCase();
