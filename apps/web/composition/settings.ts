import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A start that must not go on; `message` says what to set. */
export class SettingsError extends Error {}

export interface Settings {
  readonly host: string;
  readonly port: number;
  /** Wished for: an embedded database, or `CONSILIUM_DEMO=1`. The database's own mark has the last word. */
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

function wholeNumber(name: string, fallback: number): number {
  const text = process.env[name];
  if (!text) return fallback;
  const value = Number(text);
  if (!Number.isInteger(value) || value < 0 || value > 65_535)
    throw new SettingsError(`${name} must be a whole number up to 65535, not "${text}".`);
  return value;
}

function keyFrom(name: string): Buffer {
  const text = process.env[name];
  if (!text)
    throw new SettingsError(
      `${name} is not set. Give 32 random bytes in base64, e.g. from: openssl rand -base64 32`,
    );
  const key = Buffer.from(text, 'base64');
  if (key.length !== 32)
    throw new SettingsError(`${name} must be 32 bytes in base64; it holds ${key.length}.`);
  return key;
}

/** Secrets of a demo: made once, kept beside the demo's data, readable by its owner only. */
function demoSecret(dataDir: string, name: string): Buffer {
  const file = join(dataDir, `${name}.key`);
  if (!existsSync(file)) {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
    writeFileSync(file, randomBytes(32).toString('base64'), { mode: 0o600 });
  }
  return Buffer.from(readFileSync(file, 'utf8').trim(), 'base64');
}

/** Reads the environment once. Outside a demo a missing secret or key stops the start; nothing is made up. */
export function readSettings(): Settings {
  const databaseUrl = process.env['DATABASE_URL'] || null;
  const demo = databaseUrl === null || process.env['CONSILIUM_DEMO'] === '1';
  const dataDir = process.env['CONSILIUM_DATA_DIR'] || join(root, '.data');
  const port = wholeNumber('PORT', 3000);
  const shared = {
    port,
    demo,
    dataDir,
    databaseUrl,
    migrateDatabaseUrl: process.env['MIGRATE_DATABASE_URL'] || null,
    logLevel: process.env['LOG_LEVEL'] || 'info',
    trustedProxies: wholeNumber('TRUSTED_PROXIES', 0),
  };
  if (demo) {
    // A demo never listens beyond this machine: its accounts and their password are public.
    return {
      ...shared,
      host: '127.0.0.1',
      identityKey: demoSecret(dataDir, 'identity'),
      identityIndexKey: demoSecret(dataDir, 'identity-index'),
      authSecret: process.env['NEXTAUTH_SECRET'] || demoSecret(dataDir, 'auth').toString('base64'),
      publicUrl: process.env['NEXTAUTH_URL'] || `http://localhost:${port}`,
    };
  }
  const authSecret = process.env['NEXTAUTH_SECRET'];
  if (!authSecret || authSecret.length < 32) {
    throw new SettingsError(
      'NEXTAUTH_SECRET is not set, or shorter than 32 characters. Make one with: openssl rand -base64 32',
    );
  }
  const publicUrl = process.env['NEXTAUTH_URL'];
  if (!publicUrl)
    throw new SettingsError('NEXTAUTH_URL is not set: the address at which people reach this server.');
  if (!URL.canParse(publicUrl) || !/^https?:/u.test(publicUrl))
    throw new SettingsError('NEXTAUTH_URL is no address such as https://consilium.hospital.example.');
  return {
    ...shared,
    host: process.env['HOST'] || '0.0.0.0',
    identityKey: keyFrom('IDENTITY_KEY'),
    identityIndexKey: keyFrom('IDENTITY_INDEX_KEY'),
    authSecret,
    publicUrl,
  };
}
