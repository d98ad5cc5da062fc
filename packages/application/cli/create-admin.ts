import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { createDatabase } from '@consilium/database';
import { newId } from '../src/ids';
import { AdministratorRefused, createAdministrator } from '../src/people/create-administrator';
import { askHidden, readPiped } from './ask';

const usage = `Usage: npm run create-admin -- [--email ADDRESS] [--name NAME] [--force]
Makes the first administrator in the database of DATABASE_URL (the application role's). What is not given is asked for.
The password is asked for without showing it, or read as the first line of the standard input. --force makes a further one.
`;

/** Asks at the terminal what the options leave open; a piped input is the password alone. */
async function gather(given: { email?: string | undefined; name?: string | undefined }) {
  if (!process.stdin.isTTY) {
    if (given.email === undefined || given.name === undefined) {
      throw new AdministratorRefused('Without a terminal --email and --name are needed.');
    }
    return { email: given.email, name: given.name, password: await readPiped() };
  }
  const lines = createInterface({ input: process.stdin, output: process.stderr });
  const email = given.email ?? (await lines.question('E-mail: '));
  const name = given.name ?? (await lines.question('Name: '));
  lines.close();
  const password = await askHidden('Password: ');
  if ((await askHidden('Password again: ')) !== password) {
    throw new AdministratorRefused('The two passwords differ.');
  }
  return { email, name, password };
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      email: { type: 'string' },
      name: { type: 'string' },
      force: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return void process.stdout.write(usage);
  const appUrl = process.env.DATABASE_URL;
  if (!appUrl) throw new AdministratorRefused('DATABASE_URL is not set. (A demo needs no administrator.)');
  const person = await gather(values);
  const database = createDatabase({ appUrl, max: 1 });
  try {
    await createAdministrator(database, person, { force: values.force, newId });
  } finally {
    await database.close();
  }
  process.stderr.write('The administrator can sign in now.\n');
}

try {
  await main();
} catch (error) {
  const known = error instanceof AdministratorRefused;
  const misused = error instanceof TypeError && 'code' in error;
  process.stderr.write(known ? `${error.message}\n` : misused ? usage : `${String(error)}\n`);
  process.exitCode = misused ? 2 : 1;
}
