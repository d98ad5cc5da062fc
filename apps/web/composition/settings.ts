import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Settings with which the server must not start; `message` says what to set. */
export class SettingsError extends Error {}

export interface Settings {
  readonly host: string;
  readonly port: number;
  /** Whether a demo is asked for: an embedded database, or `CONSILIUM_DEMO=1`. The database's own mark decides. */
  readonly demo: boolean;
  readonly dataDir: string;
  /** Null: the embedded PostgreSQL is started. */
  readonly databaseUrl: string | null;
  readonly migrateDatabaseUrl: string | null;
  readonly identityKey: Buffer;
  readonly identityIndexKey: Buffer;
  readonly authSecret: string;
  readonly publicUrl: string;
  /** How many proxies stand before this server and write `x-forwarded-for`; 0 where people reach it directly. */
  readonly trustedProxies: number;
  readonly logLevel: string;
}

const root = fileURLToPath(new URL('../../../', import.meta.url));

export type Environment = Readonly<Record<string, string | undefined>>;

/** Settings of a hospital's database. One of them without DATABASE_URL means that DATABASE_URL was forgotten: the start stops. */
const hospitalOnly = ['MIGRATE_DATABASE_URL', 'IDENTITY_KEY', 'IDENTITY_INDEX_KEY'];
const logLevels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'];

function wholeNumber(env: Environment, name: string, fallback: number): number {
  const text = env[name];
  if (!text) return fallback;
  const value = Number(text);
  if (!Number.isInteger(value) || value < 0 || value > 65_535)
    throw new SettingsError(`${name} must be a whole number up to 65535, not "${text}".`);
  return value;
}

function keyFrom(env: Environment, name: string): Buffer {
  const text = env[name];
  if (!text)
    throw new SettingsError(
      `${name} is not set. Give 32 random bytes in base64, e.g. from: openssl rand -base64 32`,
    );
  const key = Buffer.from(text, 'base64');
  if (key.length !== 32)
    throw new SettingsError(`${name} must be 32 bytes in base64; it holds ${key.length}.`);
  return key;
}

/** A secret of the demo: made once and kept beside the demo's data, readable by its owner only. */
function demoSecret(dataDir: string, name: string): Buffer {
  const file = join(dataDir, `${name}.key`);
  if (!existsSync(file)) {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
    writeFileSync(file, randomBytes(32).toString('base64'), { mode: 0o600 });
  }
  return Buffer.from(readFileSync(file, 'utf8').trim(), 'base64');
}

/** Reads a database's address. Errors do not repeat it, since it may hold a password. */
function databaseAddress(env: Environment, name: string): string | null {
  const text = env[name];
  if (!text) return null;
  if (!URL.canParse(text) || !/^postgres(ql)?:/u.test(text))
    throw new SettingsError(`${name} is no address such as postgresql://role:password@host:5432/consilium.`);
  return text;
}

/**
 * Reads the environment once. Outside a demo a missing secret or key throws SettingsError; none is generated.
 */
export function readSettings(env: Environment = process.env): Settings {
  const databaseUrl = databaseAddress(env, 'DATABASE_URL');
  const forgotten = databaseUrl === null && hospitalOnly.find((name) => env[name]);
  if (forgotten)
    throw new SettingsError(`DATABASE_URL is not set, but ${forgotten} is. A demo needs neither.`);
  const demo = databaseUrl === null || env['CONSILIUM_DEMO'] === '1';
  // Development shows whole errors and compiles on request: it must not run on a hospital's data.
  if (env['NODE_ENV'] === 'development' && !demo)
    throw new SettingsError(
      'npm run dev works with a demo only. Unset DATABASE_URL, or set CONSILIUM_DEMO=1.',
    );
  const dataDir = env['CONSILIUM_DATA_DIR'] || join(root, '.data');
  const port = wholeNumber(env, 'PORT', 3000);
  const logLevel = env['LOG_LEVEL'] || 'info';
  if (!logLevels.includes(logLevel))
    throw new SettingsError(`LOG_LEVEL must be one of ${logLevels.join(', ')}.`);
  const shared = {
    port,
    demo,
    dataDir,
    databaseUrl,
    migrateDatabaseUrl: databaseAddress(env, 'MIGRATE_DATABASE_URL'),
    logLevel,
    trustedProxies: wholeNumber(env, 'TRUSTED_PROXIES', 0),
  };
  if (demo) {
    // A demo never listens beyond this machine: its accounts and their password are public.
    return {
      ...shared,
      host: '127.0.0.1',
      identityKey: demoSecret(dataDir, 'identity'),
      identityIndexKey: demoSecret(dataDir, 'identity-index'),
      authSecret: env['NEXTAUTH_SECRET'] || demoSecret(dataDir, 'auth').toString('base64'),
      publicUrl: env['NEXTAUTH_URL'] || `http://localhost:${port}`,
    };
  }
  const authSecret = env['NEXTAUTH_SECRET'];
  if (!authSecret || authSecret.length < 32) {
    throw new SettingsError(
      'NEXTAUTH_SECRET is not set, or shorter than 32 characters. Make one with: openssl rand -base64 32',
    );
  }
  const publicUrl = env['NEXTAUTH_URL'];
  if (!publicUrl)
    throw new SettingsError('NEXTAUTH_URL is not set: the address at which people reach this server.');
  if (!URL.canParse(publicUrl) || !/^https?:/u.test(publicUrl))
    throw new SettingsError('NEXTAUTH_URL is no address such as https://consilium.hospital.example.');
  const identityKey = keyFrom(env, 'IDENTITY_KEY');
  const identityIndexKey = keyFrom(env, 'IDENTITY_INDEX_KEY');
  if (identityKey.equals(identityIndexKey))
    throw new SettingsError('IDENTITY_KEY and IDENTITY_INDEX_KEY must be two different keys.');
  return {
    ...shared,
    host: env['HOST'] || '0.0.0.0',
    identityKey,
    identityIndexKey,
    authSecret,
    publicUrl,
  };
}
