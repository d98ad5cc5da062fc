import { createDatabase, type InstanceMode } from '@consilium/database';
import { createTestDatabase, type TestDatabase } from '@consilium/testing/database';
import pino from 'pino';
import { afterEach, describe, expect, it } from 'vitest';
import { openData } from './data';
import { readSettings, SettingsError } from './settings';

const log = pino({ level: 'silent' });
const databases: TestDatabase[] = [];
afterEach(async () => {
  for (const database of databases.splice(0)) await database.drop();
});

async function make(options?: { empty?: boolean }): Promise<TestDatabase> {
  const made = await createTestDatabase(options);
  databases.push(made);
  return made;
}

/** Opens the database as a hospital's server does; with `demo` as one that wishes for a demo. */
async function open(url: string, { demo = false, migrateUrl = '' } = {}) {
  const settings = readSettings({
    DATABASE_URL: url,
    MIGRATE_DATABASE_URL: migrateUrl,
    NEXTAUTH_SECRET: 'x'.repeat(32),
    NEXTAUTH_URL: 'https://consilium.hospital.example',
    IDENTITY_KEY: Buffer.alloc(32, 1).toString('base64'),
    IDENTITY_INDEX_KEY: Buffer.alloc(32, 2).toString('base64'),
  });
  return openData({ ...settings, demo }, log, () => {});
}

async function mark(url: string, mode: InstanceMode): Promise<void> {
  const database = createDatabase({ appUrl: url, max: 1 });
  await database.unitOfWork.as({ service: 'seed' }, ({ instance }) => instance.setMode(mode));
  await database.close();
}

async function refusal(opening: Promise<{ close: () => Promise<void> }>): Promise<string> {
  try {
    await (await opening).close();
  } catch (error) {
    expect(error).toBeInstanceOf(SettingsError);
    return (error as Error).message;
  }
  throw new Error('It was opened.');
}

describe('a hospital’s database', () => {
  it('is marked as no demo at the first start, and nothing is put into it', async () => {
    const { appUrl } = await make();
    const { database, close } = await open(appUrl);
    const found = await database.unitOfWork.as({ service: 'seed' }, async ({ instance, db }) => ({
      mode: await instance.mode(),
      boards: await db.board.count(),
    }));
    const people = await database.unitOfWork.as({ service: 'auth' }, ({ db }) => db.user.count());
    await close();
    expect({ ...found, people }).toEqual({ mode: 'production', boards: 0, people: 0 });
  });

  it('can be migrated by the start, where it is given the owner’s address', async () => {
    const { appUrl, ownerUrl } = await make({ empty: true });
    const { database, close } = await open(appUrl, { migrateUrl: ownerUrl });
    expect(await database.ping()).toBe(true);
    await close();
  });

  it('is refused while nobody has migrated it, with the command that does', async () => {
    const { appUrl } = await make({ empty: true });
    expect(await refusal(open(appUrl))).toContain('npm run migrate');
  });

  it('is refused by the role of its owner, and by a superuser', async () => {
    const { ownerUrl, adminUrl } = await make();
    expect(await refusal(open(ownerUrl))).toContain('owns tables');
    expect(await refusal(open(adminUrl))).toContain('consilium_app');
  });

  it('is refused in a sentence, without the password, where it does not answer or does not let in', async () => {
    const { appUrl } = await make();
    const wrong = new URL(appUrl);
    wrong.password = 'guess-of-mine';
    const nowhere = new URL(appUrl);
    nowhere.port = '1';
    expect(await refusal(open(wrong.href))).toMatch(/refuses its role(?!.*guess)/u);
    expect(await refusal(open(nowhere.href))).toContain('does not answer (ECONNREFUSED)');
  });
});

describe('the mark of a database', () => {
  it('wins over a wish for a demo', async () => {
    const { appUrl } = await make();
    await mark(appUrl, 'production');
    expect(await refusal(open(appUrl, { demo: true }))).toContain('is not a demo');
  });

  it('keeps a demo from being taken for a hospital’s', async () => {
    const { appUrl } = await make();
    await mark(appUrl, 'demo');
    expect(await refusal(open(appUrl))).toContain('marked as a demo');
    await (await open(appUrl, { demo: true })).close();
  });
});
