// A process that reads cases for editions until nothing is left, and stops in the middle of a transaction to be killed there.
// Arguments: the database's address, cases at once, and the batch to hold before its commit (0: none).
import { createDatabase } from '@consilium/database';
import { assessEditions } from '../src/edition/assess-editions';

const [appUrl = '', atOnce = '500', hold = '0'] = process.argv.slice(2);
const database = createDatabase({ appUrl, max: 2 });
let kept = 0;

async function beforeCommit(): Promise<void> {
  kept += 1;
  process.stdout.write(`kept ${kept}\n`);
  if (kept === Number(hold)) await new Promise((_resolve) => setInterval(() => {}, 1000));
}

const options = { casesAtOnce: Number(atOnce), beforeCommit };
for (let more = true; more; ) more = await assessEditions({ database, demo: true }, options);
await database.close();
