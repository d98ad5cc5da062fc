import { readFileSync } from 'node:fs';
import { type CaseFacts, caseFactsSchema } from '@consilium/contracts';
import { adviseBy, answerLine, type Edition, edition, recommend } from '@consilium/guideline';
import { interleaved } from './measure';
import { jsonLogic, jsonRules, type Peer, zen } from './peers';
import { answersOf, casesOfSubset, knownOf, tablesOf } from './two-valued';

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
async function alone() {
  const cases = sampleCases(10_000);
  const lines = cases.map((facts) => JSON.stringify(facts));
  const answers = cases.map((facts) => JSON.stringify(recommend(facts)));
  const count = cases.length;
  const traced = await interleaved([
    { name: 'recommend', count, work: () => cases.forEach((facts) => void recommend(facts)) },
    { name: 'parsing the answer', count, work: () => answers.forEach((answer) => void JSON.parse(answer)) },
  ]);
  const command = await interleaved([
    {
      name: 'lines of the command',
      count,
      work: () => lines.forEach((line) => void JSON.stringify(answerLine(line))),
    },
    {
      name: 'copying the answer',
      count,
      work: () => answers.forEach((answer) => void JSON.stringify(JSON.parse(answer))),
    },
  ]);
  return { traced, command };
}

/** Throws unless a peer answers every case of the subset as we do. */
async function assertEqualAnswers(peer: Peer, cases: readonly CaseFacts[]): Promise<void> {
  const answers = await peer.answer(cases.map((facts) => knownOf(edition, facts)));
  cases.forEach((facts, at) => {
    const [ours, theirs] = [answersOf(edition, facts).join(), answers[at]?.join()];
    if (ours !== theirs)
      throw new Error(`${peer.name} answers ${JSON.stringify(facts)}\n${theirs}\nnot\n${ours}`);
  });
}

/** How many cases a round gives an engine: enough to time, few enough to wait for. */
const CASES_A_ROUND = { ours: 5_940, 'json-rules-engine': 297, peer: 2_970 } as const;

/** P11 and P12: other engines with the same rules, on the two-valued subset, after equal answers on all of it. */
async function againstEngines() {
  const cases = casesOfSubset();
  const sites = [...new Set(cases.map(({ primarySite }) => primarySite))];
  const tables = tablesOf(edition);
  const peers = [...zen(tables, sites), jsonLogic(tables, sites), jsonRules(tables, sites)];
  for (const peer of peers) await assertEqualAnswers(peer, cases);
  const every = <Value>(values: readonly Value[], count: number): Value[] =>
    values.filter((_value, at) => at % Math.floor(values.length / count) === 0);
  const ours = every(cases, CASES_A_ROUND.ours);
  const measured = await interleaved([
    {
      name: 'recommend, with full trace',
      count: ours.length,
      work: () => ours.forEach((facts) => void recommend(facts)),
    },
    ...peers.map((peer) => {
      const few = peer.name === 'json-rules-engine' ? CASES_A_ROUND[peer.name] : CASES_A_ROUND.peer;
      const known = every(cases, few).map((facts) => knownOf(edition, facts));
      return { name: peer.name, count: known.length, work: () => peer.answer(known) };
    }),
  ]);
  const zens = Object.entries(measured.perSecond).filter(([name]) => name.startsWith('zen'));
  const [zenBest] = zens.sort(([, one], [, other]) => other - one);
  return {
    subset: `${cases.length} cases, equal answers of every engine in all of them; ${tables.length} tables of ${tables.reduce((sum, { rows }) => sum + rows.length, 0)} rows`,
    zenBest: zenBest?.[0],
    ...measured,
  };
}

/** The next edition, as different as one may be: high Ki-67 begins elsewhere, and PRRT loses its rule for hindgut and foregut. */
function nextEdition(): Edition {
  return {
    ...edition,
    edition: '2.0.0',
    rules: edition.rules.map((rule) =>
      rule.therapy === 'lu177-dotatate'
        ? {
            ...rule,
            steps: rule.steps.filter(
              (step) => step.step !== 'offer' || step.board !== 'guideline:prrt-non-midgut',
            ),
          }
        : rule,
    ),
  };
}

/** Whether two answers to one case say something else of any therapy, or to the board. */
function differs(one: ReturnType<typeof recommend>, other: ReturnType<typeof recommend>): boolean {
  const said = (answer: typeof one): string =>
    [
      ...answer.options.map(({ therapy, strength }) => `${therapy} ${strength}`),
      ...answer.undetermined.map(({ therapy, needs }) => `${therapy} ${needs.join()}`),
      ...answer.boardDecisionReasons,
    ].join();
  return said(one) !== said(other);
}

/** P13: 100,000 cases by two editions and what differs, beside one pass of zen over as many. */
async function batch() {
  const next = nextEdition();
  const cases = sampleCases(100_000);
  let changed = 0;
  const reevaluate = () => {
    changed = 0;
    for (const facts of cases) if (differs(adviseBy(edition, facts), adviseBy(next, facts))) changed += 1;
  };
  const tables = tablesOf(edition);
  const subset = casesOfSubset();
  const sites = [...new Set(subset.map(({ primarySite }) => primarySite))];
  const known = subset.map((facts) => knownOf(edition, facts));
  const [loop] = zen(tables, sites).filter(({ name }) => name.includes('32 in flight'));
  if (!loop) throw new Error('no zen');
  const measured = await interleaved([
    { name: 'cases by two editions, and what differs', count: cases.length, work: reevaluate },
    { name: 'zen-engine evaluate, one edition', count: known.length, work: () => loop.answer(known) },
  ]);
  return { cases: cases.length, changed, ...measured };
}

/** The exact versions stand once, in the workspace's catalog. */
const versionOf = (name: string): string => {
  const catalog = readFileSync(new URL('../../pnpm-workspace.yaml', import.meta.url), 'utf8');
  return (
    catalog
      .split('\n')
      .find((line) => line.trim().replaceAll('"', '').startsWith(`${name}: `))
      ?.split(': ')[1] ?? '?'
  );
};

export async function guideline() {
  return {
    versions: Object.fromEntries(
      ['@gorules/zen-engine', 'json-rules-engine', 'json-logic-engine'].map((name) => [
        name,
        versionOf(name),
      ]),
    ),
    alone: await alone(),
    engines: await againstEngines(),
    batch: await batch(),
  };
}
