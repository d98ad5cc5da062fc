import { createDatabase, type Database } from '@consilium/database';
import { createTestDatabase, type TestDatabase } from '@consilium/testing/database';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../ids';
import { createAdministrator } from './create-administrator';

let files: TestDatabase;
let database: Database;
beforeAll(async () => {
  files = await createTestDatabase();
  database = createDatabase({ appUrl: files.appUrl });
});
afterAll(async () => {
  await database.close();
  await files.drop();
});

const create = (email: string, force = false, password = 'long enough to be safe') =>
  createAdministrator(database, { email, name: 'Root', password }, { force, newId });

describe('the first administrator', () => {
  it('is made once, a further one only by force, and not with a weak password or twice the same address', async () => {
    await expect(create('first@hospital.example', false, 'short')).rejects.toThrow('12 characters');
    await expect(create('no address')).rejects.toThrow('no e-mail');
    const outcomes = await Promise.allSettled([
      create('First@Hospital.example'),
      create('rival@hospital.example'),
    ]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    await expect(create('second@hospital.example')).rejects.toThrow('--force');
    await create('second@hospital.example', true);
    await expect(create('SECOND@hospital.example', true)).rejects.toThrow('already');
    const mode = await database.unitOfWork.as({ service: 'auth' }, ({ instance }) => instance.mode());
    expect(mode).toBe('production');
  });
});
