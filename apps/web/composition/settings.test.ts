import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { type Environment, readSettings, SettingsError } from './settings';

const folder = mkdtempSync(join(tmpdir(), 'settings-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const key = (byte: number) => Buffer.alloc(32, byte).toString('base64');
const hospital: Environment = {
  CONSILIUM_DATA_DIR: folder,
  DATABASE_URL: 'postgresql://consilium_app:kept-to-itself@db.example:5432/consilium',
  NEXTAUTH_SECRET: 'x'.repeat(32),
  NEXTAUTH_URL: 'https://consilium.hospital.example',
  IDENTITY_KEY: key(1),
  IDENTITY_INDEX_KEY: key(2),
};

describe('in a hospital', () => {
  it('everything comes from the environment, and it listens on all addresses unless told', () => {
    const settings = readSettings(hospital);
    expect(settings).toMatchObject({ demo: false, host: '0.0.0.0', publicUrl: hospital['NEXTAUTH_URL'] });
    expect(settings.identityKey.equals(Buffer.alloc(32, 1))).toBe(true);
    expect(readSettings({ ...hospital, HOST: '10.0.0.7' }).host).toBe('10.0.0.7');
  });

  it.each(['NEXTAUTH_SECRET', 'NEXTAUTH_URL', 'IDENTITY_KEY', 'IDENTITY_INDEX_KEY'])(
    'a missing or empty %s stops the start and is named',
    (name) => {
      for (const value of [undefined, '']) {
        const start = () => readSettings({ ...hospital, [name]: value });
        expect(start).toThrow(SettingsError);
        expect(start).toThrow(`${name} is not set`);
      }
    },
  );

  it.each([
    ['NEXTAUTH_SECRET', 'short', 'shorter than 32'],
    ['NEXTAUTH_URL', 'consilium', 'no address'],
    ['NEXTAUTH_URL', 'ftp://consilium.example', 'no address'],
    ['IDENTITY_KEY', Buffer.alloc(31).toString('base64'), 'it holds 31'],
    ['IDENTITY_INDEX_KEY', key(1), 'two different keys'],
    ['DATABASE_URL', 'kept-to-itself', 'no address'],
    ['MIGRATE_DATABASE_URL', 'mysql://owner:kept-to-itself@db/x', 'no address'],
    ['PORT', '70000', 'whole number'],
    ['TRUSTED_PROXIES', 'one', 'whole number'],
    ['LOG_LEVEL', 'loud', 'one of'],
  ])('%s=%s stops the start', (name, value, why) => {
    const start = () => readSettings({ ...hospital, [name]: value });
    expect(start).toThrow(SettingsError);
    expect(start).toThrow(why);
    expect(start).not.toThrow('kept-to-itself');
  });

  it.each(['MIGRATE_DATABASE_URL', 'IDENTITY_KEY', 'IDENTITY_INDEX_KEY'])(
    'a forgotten DATABASE_URL makes no demo where %s is set',
    (name) => {
      const value = name === 'MIGRATE_DATABASE_URL' ? 'postgresql://owner@db.example/consilium' : key(1);
      expect(() => readSettings({ CONSILIUM_DATA_DIR: folder, [name]: value })).toThrow(
        'DATABASE_URL is not set',
      );
    },
  );
});

describe('a demo', () => {
  it('listens on this machine alone, whatever HOST says, with a database of its own or a given one', () => {
    const own = { CONSILIUM_DATA_DIR: folder, HOST: '0.0.0.0', PORT: '4000' };
    expect(readSettings(own)).toMatchObject({ demo: true, host: '127.0.0.1', databaseUrl: null });
    expect(readSettings({ ...hospital, HOST: '0.0.0.0', CONSILIUM_DEMO: '1' })).toMatchObject({
      demo: true,
      host: '127.0.0.1',
    });
  });

  it('is not made by any other word than 1', () => {
    for (const CONSILIUM_DEMO of ['', '0', 'false', 'true'])
      expect(readSettings({ ...hospital, CONSILIUM_DEMO }).demo).toBe(false);
  });

  it('makes its keys once, different ones, readable by their owner only', () => {
    const first = readSettings({ CONSILIUM_DATA_DIR: folder });
    const second = readSettings({ CONSILIUM_DATA_DIR: folder });
    expect(second.identityKey.equals(first.identityKey)).toBe(true);
    expect(second.authSecret).toBe(first.authSecret);
    expect(first.identityKey.equals(first.identityIndexKey)).toBe(false);
    const file = join(folder, 'identity.key');
    expect(statSync(file).mode & 0o077).toBe(0);
    expect(readFileSync(file, 'utf8')).toBe(first.identityKey.toString('base64'));
  });
});

it('development is for a demo only: it shows errors whole', () => {
  expect(() => readSettings({ ...hospital, NODE_ENV: 'development' })).toThrow(/demo only/u);
  expect(readSettings({ CONSILIUM_DATA_DIR: folder, NODE_ENV: 'development' }).demo).toBe(true);
});
