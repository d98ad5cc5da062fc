import { createHash } from 'node:crypto';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { AppError } from '../errors';

/** Failed attempts within a quarter of an hour: for one e-mail address, and for one network address. */
export interface SignInLimits {
  readonly perEmail: number;
  readonly perAddress: number;
  readonly seconds: number;
}
export const defaultLimits: SignInLimits = { perEmail: 10, perAddress: 100, seconds: 900 };

// The keys are hashed, so that the table is no list of who mistyped a password.
const keyOf = (value: string) => createHash('sha256').update(value).digest('hex');

/**
 * Counts attempts in the database, so that processes share them and a restart forgets none. The table comes with the migrations.
 * An attempt is counted before the password is looked at (parallel guesses can't slip through) and given back when it was right.
 */
export function createAttemptLimiter(pool: object, limits: SignInLimits) {
  const common = {
    storeClient: pool,
    storeType: 'pool',
    tableName: 'rate_limit',
    tableCreated: true,
    duration: limits.seconds,
  };
  const byEmail = new RateLimiterPostgres({ ...common, keyPrefix: 'email', points: limits.perEmail });
  const byAddress = new RateLimiterPostgres({ ...common, keyPrefix: 'address', points: limits.perAddress });
  const bySession = new RateLimiterPostgres({ ...common, keyPrefix: 'session', points: limits.perEmail });

  const byLink = new RateLimiterPostgres({ ...common, keyPrefix: 'link', points: limits.perAddress });

  const consume = async (limiter: RateLimiterPostgres, key: string) => {
    try {
      await limiter.consume(keyOf(key));
    } catch (error) {
      if (!(error instanceof RateLimiterRes)) throw error;
      throw new AppError('auth/too-many-attempts', { seconds: Math.ceil(error.msBeforeNext / 1000) });
    }
  };

  return {
    /** Throws `auth/too-many-attempts` (details: seconds to wait). */
    async consume(email: string, ip: string): Promise<void> {
      await consume(byAddress, ip);
      await consume(byEmail, email);
    },
    async forgive(email: string, ip: string): Promise<void> {
      await byEmail.delete(keyOf(email));
      await byAddress.reward(keyOf(ip));
    },
    /** One-time links, by network address alone: a token is too long to be guessed, and its holder may mistype a password. */
    consumeLink: (ip: string): Promise<void> => consume(byLink, ip),
    /**
     * The same for someone who is signed in and proves it again, counted apart and by person: guesses at the sign-in page keep
     * no chair from signing, and a signature gives a guesser no fresh attempts.
     */
    consumeSignedIn: (userId: string): Promise<void> => consume(bySession, userId),
    async forgiveSignedIn(userId: string): Promise<void> {
      await bySession.delete(keyOf(userId));
    },
  };
}

export type AttemptLimiter = ReturnType<typeof createAttemptLimiter>;
