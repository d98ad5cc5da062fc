// Timing goals as ratios against a peer in the same run; see docs/benchmarks.md. `npm run bench -- guideline`.
import { createHash } from 'node:crypto';
import { cpus } from 'node:os';
import { type CaseFacts, caseFactsSchema } from '@consilium/contracts';
import { answerLine, recommend } from '@consilium/guideline';
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

const rounds = 6;
const median = (values: number[]) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
const perSecond = (count: number, work: () => void) => {
  const start = performance.now();
  work();
  return (count * 1000) / (performance.now() - start);
};

/** Rates of both, interleaved so that the machine's mood falls on both alike; the first round is thrown away. */
function interleaved(count: number, ours: () => void, peer: () => void) {
  const rates = Array.from({ length: rounds }, () => ({
    ours: perSecond(count, ours),
    peer: perSecond(count, peer),
  })).slice(1);
  const ratios = rates.map((rate) => rate.ours / rate.peer);
  return {
    oursPerSecond: Math.round(median(rates.map((rate) => rate.ours))),
    peerPerSecond: Math.round(median(rates.map((rate) => rate.peer))),
    ratio: { median: median(ratios), least: Math.min(...ratios), most: Math.max(...ratios) },
  };
}

/** Cases over sites, indices, courses and prior lines, in an order of their own. */
function sampleCases(count: number): CaseFacts[] {
  const of = <Value>(values: readonly Value[], at: number) => values[at % values.length];
  return Array.from({ length: count }, (_, n) =>
    caseFactsSchema.parse({
      primarySite: of(['C25.1', 'C17.2', 'C17.0', 'C20.9', 'C18.9', 'C16.2', 'C18.4'], n),
      differentiation: of(['well', 'well', 'poor', 'unknown'], Math.floor(n / 7)),
      ki67Percent: of([2, 5, 12, 25, 60, null], Math.floor(n / 3)),
      mitosesPer10Hpf: of([1, 4, 25, null], Math.floor(n / 5)),
      sstr: of(['positive', 'negative', 'unknown'], Math.floor(n / 2)),
      stage: of(['metastatic', 'metastatic', 'localized-resectable'], Math.floor(n / 11)),
      diseaseStatus: of(['progressive', 'stable', 'treatment-naive'], Math.floor(n / 13)),
      tumorVolume: of(['low', 'high', 'unknown'], Math.floor(n / 17)),
      functional: false,
      priorTherapies: of([[], ['lanreotide-autogel'], ['octreotide-lar', 'everolimus']], Math.floor(n / 19)),
    }),
  );
}

/** Evaluations with the full trace on one core. The peer reads and writes the same JSON without any advice: what no engine can avoid. */
function guideline() {
  const cases = sampleCases(10_000);
  const lines = cases.map((facts) => JSON.stringify(facts));
  const answers = cases.map((facts) => JSON.stringify(recommend(facts)));
  const traced = interleaved(
    cases.length,
    () => {
      for (const facts of cases) recommend(facts);
    },
    () => {
      for (const answer of answers) JSON.parse(answer);
    },
  );
  const command = interleaved(
    lines.length,
    () => {
      for (const line of lines) JSON.stringify(answerLine(line));
    },
    () => {
      for (const answer of answers) JSON.stringify(JSON.parse(answer));
    },
  );
  return {
    'evaluations, against parsing the answer': traced,
    'lines of the command, against copying the answer': command,
  };
}

/** Rows verified, against SHA-256 alone over the same bytes (P9). */
function verify() {
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
    'rows, against SHA-256 alone': interleaved(rows.length, check, () => {
      for (const row of bytes) hash(row);
    }),
  };
}

const benches = { guideline, verify };
const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !Object.hasOwn(benches, name));
if (unknown.length > 0) {
  console.error(`No bench is called ${unknown.join(', ')}. There are: ${Object.keys(benches).join(', ')}.`);
  process.exit(2);
}
const chosen = Object.entries(benches).filter(([name]) => asked.length === 0 || asked.includes(name));
const results = Object.fromEntries(chosen.map(([name, run]) => [name, run()]));
console.log(
  JSON.stringify(
    {
      at: new Date().toISOString(),
      node: process.version,
      cpu: cpus()[0]?.model,
      cores: cpus().length,
      results,
    },
    null,
    2,
  ),
);
