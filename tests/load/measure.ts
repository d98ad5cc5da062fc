/** Rates as ratios: what is compared runs in turn in the same run, so that the machine's mood falls on all alike. */

const ROUNDS = 6;

export const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** How often a second `work`, which does `count` things, does one of them. */
async function perSecond(count: number, work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return (count * 1000) / (performance.now() - start);
}

export interface Contender {
  readonly name: string;
  /** How many things one call of `work` does. */
  readonly count: number;
  readonly work: () => unknown;
}

export interface Ratio {
  readonly median: number;
  readonly least: number;
  readonly most: number;
  /** The least but one, on which a goal is passed. */
  readonly leastButOne: number;
}

/** Rates of all, round by round in turn; the first round is thrown away. Ratios are of the first to each other one. */
export async function interleaved(contenders: readonly Contender[]): Promise<{
  perSecond: Record<string, number>;
  ratio: Record<string, Ratio>;
}> {
  const rates = new Map<string, number[]>(contenders.map(({ name }) => [name, []]));
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const { name, count, work } of contenders) rates.get(name)?.push(await perSecond(count, work));
  }
  const kept = new Map([...rates].map(([name, values]) => [name, values.slice(1)]));
  const [ours, ...peers] = contenders.map(({ name }) => name);
  const ratioTo = (peer: string): Ratio => {
    const ratios = (kept.get(ours ?? '') ?? [])
      .map((rate, round) => rate / (kept.get(peer)?.[round] ?? 0))
      .sort((a, b) => a - b);
    return {
      median: median(ratios),
      least: ratios[0] ?? 0,
      most: ratios.at(-1) ?? 0,
      leastButOne: ratios[1] ?? 0,
    };
  };
  return {
    perSecond: Object.fromEntries([...kept].map(([name, values]) => [name, Math.round(median(values))])),
    ratio: Object.fromEntries(peers.map((peer) => [peer, ratioTo(peer)])),
  };
}
