import { expect, it } from 'vitest';
import { readMigrations, readSchema } from './files';
import { newMigration, unfinishedParts } from './new-migration';

/** Lines of the header that say nothing yet, or are missing. */
const missingLines = (sql: string): string[] =>
  ['Reason', 'Locks', 'Re-run'].filter((word) => !new RegExp(`^-- ${word}: *\\S`, 'mu').test(sql));

const now = new Date('2026-12-01T09:30:00Z');
const schema = readSchema();
const withColumn = schema.map((file) => ({
  ...file,
  content: file.content.replace(/^model Case \{/mu, 'model Case {\n  probeText String? @map("probe_text")'),
}));

it('carries the SQL from the old schema to the new one, under a header that is still to be filled in', async () => {
  const { folder, sql } = await newMigration({
    name: 'add_case_note',
    from: schema,
    to: withColumn,
    existing: ['20261124183000_names'],
    now,
  });
  expect(folder).toBe('20261201093000_add_case_note');
  expect(sql).toContain('ALTER TABLE "case" ADD COLUMN     "probe_text" TEXT;');
  expect(missingLines(sql)).toEqual(['Reason', 'Locks']);
  const filled = sql.replace('-- Reason:', '-- Reason: asked for').replace('-- Locks:', '-- Locks: none');
  expect(unfinishedParts(sql)).toEqual(['its first sentence', 'Reason', 'Locks']);
  expect(unfinishedParts(filled)).toEqual(['its first sentence']);
  expect(unfinishedParts(filled.replace(/^-- .*/u, '-- A column to try things with.'))).toEqual([]);
});

it('without a change of the schema it is begun for what Prisma cannot say', async () => {
  const { sql } = await newMigration({ name: 'tighten', from: schema, to: schema, existing: [], now });
  expect(sql).not.toMatch(/^[^-\n]/mu);
});

it('comes after every other, even one of a clock that runs ahead', async () => {
  const existing = ['20270101000000_early'];
  const { folder } = await newMigration({ name: 'late', from: schema, to: schema, existing, now });
  expect(folder).toBe('20270101000001_late');
});

it.each(['', 'Add-note', '../up', 'a b'])('%j is no name', async (name) => {
  await expect(newMigration({ name, from: schema, to: schema, existing: [], now })).rejects.toThrow(
    'named in small letters',
  );
});

it('every migration says why it is made, what it locks, and what happens when it is run again', () => {
  const found = readMigrations().migrationDirectories.map(({ path, migrationFile: { content } }) => [
    path,
    missingLines(content.tag === 'ok' ? content.value : ''),
  ]);
  expect(found.length).toBeGreaterThan(0);
  expect(found).toEqual(found.map(([path]) => [path, []]));
});
