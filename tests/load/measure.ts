import { cpus, loadavg, release, totalmem } from 'node:os';

/** One thing done as often as it is called for, and how often it was done, per second. */
export type Slice = () => Promise<number> | number;

export interface Comparison {
  readonly what: string;
  readonly unit: string;
  readonly peer: string;
  readonly oursPerSecond: number;
  readonly peerPerSecond: number;
  readonly ratio: { readonly median: number; readonly least: number; readonly most: number };
  /** Of each round that counts, in order. */
  readonly rounds: readonly { readonly ours: number; readonly peer: number }[];
  readonly goal: string;
  readonly met: boolean | null;
  readonly notes?: Readonly<Record<string, string | number>>;
}

/** Rounds that count. One more goes before them and is thrown away: it warms both sides up. */
const ROUNDS = 7;

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}

/** The rate of work that is done `count` times at a go. */
export function rateOf(count: number, work: () => void): Slice {
  return () => {
    const start = performance.now();
    work();
    return (count * 1000) / (performance.now() - start);
  };
}

/**
 * Measures both sides in turn, so that what else the machine does falls on both alike; who goes first changes from round to round. The
 * ratio is the median of the rounds' own ratios. `met` judges by the worst round but one.
 */
export async function compare(
  names: Pick<Comparison, 'what' | 'unit' | 'peer' | 'goal'>,
  ours: Slice,
  peer: Slice,
  met: (worstButOne: { ratio: number; ours: number }) => boolean | null,
  notes?: Comparison['notes'],
): Promise<Comparison> {
  const rounds: { ours: number; peer: number }[] = [];
  for (let round = 0; round <= ROUNDS; round += 1) {
    const measured = { ours: 0, peer: 0 };
    const sides = [
      async () => {
        measured.ours = await ours();
      },
      async () => {
        measured.peer = await peer();
      },
    ];
    for (const side of round % 2 === 0 ? sides : sides.reverse()) await side();
    if (round > 0) rounds.push(measured);
    process.stderr.write(`\r${names.what}: round ${round} of ${ROUNDS} `);
  }
  process.stderr.write('\n');
  const ratios = rounds.map((round) => round.ours / round.peer).sort((one, other) => one - other);
  const rates = rounds.map((round) => round.ours).sort((one, other) => one - other);
  return {
    ...names,
    oursPerSecond: Math.round(median(rates)),
    peerPerSecond: Math.round(median(rounds.map((round) => round.peer))),
    ratio: { median: median(ratios), least: ratios[0] ?? Number.NaN, most: ratios.at(-1) ?? Number.NaN },
    rounds,
    met: met({ ratio: ratios[1] ?? Number.NaN, ours: rates[1] ?? Number.NaN }),
    ...(notes === undefined ? {} : { notes }),
  };
}

/** What the figures were measured on. */
export function machine() {
  return {
    cpu: cpus()[0]?.model ?? 'unknown',
    cores: cpus().length,
    memoryGiB: Math.round(totalmem() / 2 ** 30),
    kernel: release(),
    node: process.version,
    openssl: process.versions.openssl,
    v8: process.versions.v8,
  };
}

/** The load averages of 1, 5 and 15 minutes. */
export const load = (): number[] => loadavg().map((value) => Math.round(value * 100) / 100);
