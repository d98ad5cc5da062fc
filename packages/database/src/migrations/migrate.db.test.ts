import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTestDatabase, type TestDatabase } from '@consilium/testing/database';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { diffSchemas } from './diff';
import { PRISMA_FOLDER, readMigrations, readSchema } from './files';
import { migrate, migrationStatus, retryMigration } from './migrate';

let database: TestDatabase;
let owner: pg.Client;
let folder: string;

beforeAll(async () => {
  database = await createTestDatabase();
  owner = new pg.Client({ connectionString: database.ownerUrl });
  await owner.connect();
});
afterAll(async () => {
  await owner.end();
  await database.drop();
});
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'migrations-'));
  cpSync(PRISMA_FOLDER, folder, { recursive: true });
  return () => rmSync(folder, { recursive: true });
});

function addMigration(name: string, sql: string) {
  mkdirSync(join(folder, 'migrations', name), { recursive: true });
  writeFileSync(join(folder, 'migrations', name, 'migration.sql'), sql);
}

describe('migrations', () => {
  it('a migrated database is up to date', async () => {
    expect(readMigrations().migrationDirectories.length).toBeGreaterThan(0);
    expect(await migrationStatus(database.ownerUrl)).toEqual({
      pending: [],
      edited: [],
      failed: [],
      unknown: [],
    });
    expect(await migrate(database.ownerUrl)).toEqual([]);
  });

  it('two starts at once apply a migration once, with functions in dollar quotes', async () => {
    addMigration(
      '29990101000000_function',
      'CREATE FUNCTION probe() RETURNS int LANGUAGE plpgsql AS $$ BEGIN RETURN 1; END; $$;',
    );
    const applied = await Promise.all([
      migrate(database.ownerUrl, folder),
      migrate(database.ownerUrl, folder),
    ]);
    expect(applied.flat()).toEqual(['29990101000000_function']);
    expect((await owner.query('SELECT probe()')).rows).toEqual([{ probe: 1 }]);
    await owner.query(
      "DROP FUNCTION probe; DELETE FROM _prisma_migrations WHERE migration_name LIKE '2999%'",
    );
  });

  it('a migration that fails is named with its reason, leaves nothing behind and can be tried again', async () => {
    const name = '29990102000000_half';
    addMigration(name, 'CREATE TABLE half (id int); SELECT 1 / 0;');
    await expect(migrate(database.ownerUrl, folder)).rejects.toThrow(`${name} failed: division by zero`);
    expect((await owner.query("SELECT to_regclass('half') AS half")).rows).toEqual([{ half: null }]);
    await expect(migrate(database.ownerUrl, folder)).rejects.toThrow('migrate retry');
    await retryMigration(database.ownerUrl, name, folder);
    addMigration(name, 'CREATE TABLE half (id int);');
    expect(await migrate(database.ownerUrl, folder)).toEqual([name]);
    await expect(migrate(database.ownerUrl)).rejects.toThrow('newer version');
    addMigration(name, 'CREATE TABLE half (id bigint);');
    await expect(migrate(database.ownerUrl, folder)).rejects.toThrow('changed after they had been applied');
    await owner.query("DROP TABLE half; DELETE FROM _prisma_migrations WHERE migration_name LIKE '2999%'");
  });

  it('a demo tries a failed migration again at its next start', async () => {
    const name = '29990103000000_mended';
    addMigration(name, 'SELECT 1 / 0;');
    await expect(migrate(database.ownerUrl, folder)).rejects.toThrow('division by zero');
    addMigration(name, 'SELECT 1;');
    expect(await migrate(database.ownerUrl, folder, { retryFailed: true })).toEqual([name]);
    await owner.query("DELETE FROM _prisma_migrations WHERE migration_name LIKE '2999%'");
  });

  it('a migration whose header is not filled in is not applied', async () => {
    const name = '29990104000000_begun';
    addMigration(name, '-- Reason:\n-- Locks: none\nCREATE TABLE begun (id int);');
    await expect(migrate(database.ownerUrl, folder)).rejects.toThrow(`Not finished: ${name} (Reason)`);
    expect((await owner.query("SELECT to_regclass('begun') AS begun")).rows).toEqual([{ begun: null }]);
  });

  it('the migrations build every table, column and index that the schema describes', async () => {
    const schema = await diffSchemas([], readSchema());
    const wished = await createTestDatabase();
    const described = new pg.Client({ connectionString: wished.ownerUrl });
    await described.connect();
    try {
      await described.query('DROP SCHEMA public CASCADE; CREATE SCHEMA public');
      await described.query(schema);
      const expected = await shape(described);
      expect(expected.length).toBeGreaterThan(0);
      expect(await shape(owner)).toEqual(expect.arrayContaining(expected));
      const columns = (lines: string[]) => lines.filter((line) => line.startsWith('column'));
      expect(columns(await shape(owner))).toEqual(columns(expected));
    } finally {
      await described.end();
      await wished.drop();
    }
  });
});

async function shape(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ line: string }>(`
    SELECT format('column %s.%s %s %s', table_name, column_name, udt_name, is_nullable) AS line
      FROM information_schema.columns WHERE table_schema = 'public' AND table_name <> '_prisma_migrations'
    UNION ALL SELECT 'index ' || indexdef FROM pg_indexes
      WHERE schemaname = 'public' AND tablename <> '_prisma_migrations'
    ORDER BY 1`);
  return rows.map(({ line }) => line);
}
