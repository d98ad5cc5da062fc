import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import { type AccessLog, accessLogOn } from './access-log/record-access';
import { PrismaClient } from './generated/client';
import { oneAtATime } from './one-at-a-time';
import { type RoleReport, reportRole } from './role-report';
import type { ClockShift } from './unit-of-work/clock';
import { type UnitOfWork, unitOfWorkOn } from './unit-of-work/unit-of-work';

export interface DatabaseOptions {
  /** Of the application role, never the owner's. */
  readonly appUrl: string;
  /** Connections at most; 10 unless told. */
  readonly max?: number;
  /** Told of connections that broke while idle. */
  readonly onError?: (error: Error) => void;
  /** For tests and the demo's past: moves the time that units of work see. */
  readonly clock?: ClockShift;
}

export interface Database {
  readonly unitOfWork: UnitOfWork;
  readonly accessLog: AccessLog;
  /** Whether the database answers within 2 s. */
  ping(): Promise<boolean>;
  /** What the connected role could do past row-level security: outside the demo the start refuses it. */
  roleReport(): Promise<RoleReport>;
  poolStats(): {
    readonly max: number;
    readonly total: number;
    readonly idle: number;
    readonly waiting: number;
  };
  /** For what brings its own SQL on tables without identities: the rate limiter, and nothing else. */
  readonly rateLimitClient: Pick<pg.Pool, 'query'>;
  /** Writes the access log's last counts and ends the pool. */
  close(): Promise<void>;
}

// `query_timeout` is the driver's own, for a server that has gone silent; its types know it on the pool only.
const pingQuery: pg.QueryConfig & { query_timeout: number } = { text: 'SELECT 1', query_timeout: 2000 };

/** The application's one pool and its one door. Make it once per process. */
export function createDatabase({ appUrl, max = 10, onError, clock }: DatabaseOptions): Database {
  const pool = new pg.Pool({
    connectionString: appUrl,
    max,
    connectionTimeoutMillis: 5000,
    application_name: 'consilium',
  });
  pool.on('error', (error) => onError?.(error));
  const client = new PrismaClient({ adapter: oneAtATime(new PrismaPg(pool)) });
  const unitOfWork = unitOfWorkOn(client, clock);
  const accessLog = accessLogOn(unitOfWork);
  let closing: Promise<void> | undefined;
  const close = async () => {
    await accessLog.flush().catch((error: unknown) => onError?.(error as Error));
    await client.$disconnect();
    await pool.end();
  };
  return {
    unitOfWork,
    accessLog,
    async ping() {
      try {
        await pool.query(pingQuery);
        return true;
      } catch {
        return false;
      }
    },
    roleReport: () => reportRole(pool),
    poolStats: () => ({
      max,
      total: pool.totalCount,
      idle: pool.idleCount,
      waiting: pool.waitingCount,
    }),
    rateLimitClient: pool,
    close() {
      closing ??= close();
      return closing;
    },
  };
}
