// The application's background job as a process to be killed: reads cases for editions until nothing is left, and tells when it begins.
import { randomBytes } from 'node:crypto';
import { createApplication, newId, newPseudonym } from '@consilium/application';
import { createDatabase } from '@consilium/database';

const [appUrl = ''] = process.argv.slice(2);
const database = createDatabase({ appUrl, max: 2 });
const silent = () => undefined;
const application = createApplication({
  ...{ database, newId, newPseudonym, demo: true, logger: { warn: silent, error: silent } },
  keys: { identity: randomBytes(32), identityIndex: randomBytes(32) },
});
await database.ping();
process.stdout.write('begin\n');
for (let more = true; more; ) more = await application.assessEditions();
process.stdout.write('end\n');
await database.close();
