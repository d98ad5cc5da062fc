// Timing goals as ratios against a peer in the same run; see docs/benchmarks.md. `npm run bench -- guideline`.
import { createHash } from 'node:crypto';
import { cpus, loadavg } from 'node:os';
import {
  type ChainedRow,
  chain,
  createVerifier,
  emptyHead,
  exportHeader,
  exportRow,
  headAfter,
  type Sha256,
  seal,
} from '@consilium/journal';
import { editions } from './editions';
import { guideline } from './guideline';
import { lists } from './lists';
import { interleaved } from './measure';
import { pages } from './pages';

/** Rows verified, against SHA-256 alone over the same bytes (P9). */
async function verify() {
  const hash: Sha256 = (bytes) => createHash('sha256').update(bytes).digest('hex');
  const rows: ChainedRow[] = [];
  const event = seal(
    hash,
    {
      type: 'board.created',
      v: 1,
      subject: {},
      public: { boardId: 'b' as never, name: 'Bench', timeZone: 'Asia/Seoul' },
      sealed: {},
    },
    () => '',
  );
  let head = emptyHead('board:bench');
  for (let n = 0; n < 20_000; n += 1) {
    const row = chain(hash, head, event, {
      at: '2026-11-23T00:00:00.000Z',
      actor: { id: 'system', role: 'system', session: null },
    });
    rows.push(row);
    head = headAfter(row);
  }
  const file = [
    exportHeader(head, '2026-11-23T00:00:00.000Z'),
    ...rows.map((row) => exportRow(row.bytes, row.hash)),
  ];
  const bytes = rows.map((row) => Buffer.from(row.bytes));
  const check = () => {
    const verifier = createVerifier({ hash });
    for (const line of file) verifier.push(line.trimEnd());
    if (verifier.finish().kind !== 'intact') throw new Error('the bench made a journal that does not verify');
  };
  return {
    'rows, against SHA-256 alone': await interleaved([
      { name: 'rows verified', count: rows.length, work: check },
      { name: 'SHA-256 alone', count: rows.length, work: () => bytes.forEach((row) => void hash(row)) },
    ]),
  };
}

const benches = { editions, guideline, lists, pages, verify };
const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !Object.hasOwn(benches, name));
if (unknown.length > 0) {
  console.error(`No bench is called ${unknown.join(', ')}. There are: ${Object.keys(benches).join(', ')}.`);
  process.exit(2);
}
const chosen = Object.entries(benches).filter(([name]) => asked.length === 0 || asked.includes(name));
const results: Record<string, unknown> = {};
for (const [name, run] of chosen) results[name] = await run();
console.log(
  JSON.stringify(
    {
      at: new Date().toISOString(),
      node: process.version,
      cpu: cpus()[0]?.model,
      cores: cpus().length,
      load: loadavg().map((load) => Number(load.toFixed(1))),
      results,
    },
    null,
    2,
  ),
);
