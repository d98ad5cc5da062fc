import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createTestDatabase, type TestDatabase } from '@consilium/testing/database';
import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { PRISMA_FOLDER } from '../migrations/files';
import { describeSchema } from './describe-schema';

let database: TestDatabase;
let owner: pg.Client;
beforeAll(async () => {
  database = await createTestDatabase();
  owner = new pg.Client({ connectionString: database.ownerUrl });
  await owner.connect();
});
afterAll(async () => {
  await owner.end();
  await database.drop();
});

it('prisma/current.sql is what the migrations make; write it anew with `npm run schema`', async () => {
  expect(await describeSchema(owner)).toBe(readFileSync(join(PRISMA_FOLDER, 'current.sql'), 'utf8'));
});

it.each([
  ['a policy', 'DROP POLICY reads ON "case"'],
  ['forced row-level security', 'ALTER TABLE "case" NO FORCE ROW LEVEL SECURITY'],
  ['a trigger', 'ALTER TABLE journal_event DISABLE TRIGGER append_only'],
  ['a trigger that stands in every session', 'ALTER TABLE therapy_name ENABLE TRIGGER never_deleted'],
  ['a right of the application', 'GRANT DELETE ON journal_event TO consilium_app'],
  ['a right on a column', 'GRANT UPDATE (name) ON therapy_name TO consilium_app'],
  ['a right to a function', 'REVOKE EXECUTE ON FUNCTION consilium_refuse_change() FROM PUBLIC'],
  ['a constraint', 'ALTER TABLE therapy_name DROP CONSTRAINT therapy_name_end'],
  ['an index', 'DROP INDEX therapy_name_kept_once'],
  ['a column', 'ALTER TABLE therapy_name ALTER ended_by SET NOT NULL'],
  [
    'a function',
    "CREATE OR REPLACE FUNCTION consilium_refuse_change() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END'",
  ],
])('a change of %s shows', async (_, change) => {
  const before = await describeSchema(owner);
  await owner.query('BEGIN');
  try {
    await owner.query(change);
    expect(await describeSchema(owner)).not.toBe(before);
  } finally {
    await owner.query('ROLLBACK');
  }
});
