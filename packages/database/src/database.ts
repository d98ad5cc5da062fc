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
  /** Told of connections that broke while idle, and of refusals whose count could not be written. */
  readonly onError?: (error: Error) => void;
  /** Moves the time that units of work see; for tests, and for the demo's past. */
  readonly clock?: ClockShift;
}

export interface Database {
  readonly unitOfWork: UnitOfWork;
  readonly accessLog: AccessLog;
  /** Whether the database answers within 2 s. */
  ping(): Promise<boolean>;
  /** Whether the connected role could get around row-level security: outside the demo the start refuses such a role. */
  roleReport(): Promise<RoleReport>;
  poolStats(): {
    readonly max: number;
    readonly total: number;
    readonly idle: number;
    readonly waiting: number;
  };
  /** For the rate limiter alone, whose library runs its own SQL on a table without row-level security. */
  readonly rateLimitClient: Pick<pg.Pool, 'query'>;
  /** Writes the access log's last counts and ends the pool. */
  close(): Promise<void>;
}

// `query_timeout` ends a query to a server that does not answer; the driver's types have it for pools only.
const pingQuery: pg.QueryConfig & { query_timeout: number } = { text: 'SELECT 1', query_timeout: 2000 };

/** Opens the application's only connection pool, with the unit of work over it. Call it once per process. */
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
  const accessLog = accessLogOn(unitOfWork, onError);
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
