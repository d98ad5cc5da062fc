import { randomUUID } from 'node:crypto';
import type { Choice } from '@consilium/contracts';
import { chanceFrom, pick } from './chance';
import type { Clients } from './clients';
import type { Attempt } from './history';
import type { Person, Scenario } from './scenario';

const retriesAtOnce = 50;
/** Of the requests without an answer, those whose client never comes back. */
const givenUp = 0.2;
const doubleClicked = 0.05;
const misused = 0.02;

const choiceOf = (scenario: Scenario, chance: () => number): Choice =>
  pick(chance, [
    { kind: 'against' },
    { kind: 'abstain' },
    ...scenario.options.map((optionId) => ({ kind: 'option', optionId }) as Choice),
  ]);

/** Eight voters, two of them on two devices, who change their minds until it is over. */
export function startStorm(clients: Clients, scenario: Scenario, seed: number): { end(): Promise<void> } {
  let over = false;
  const device = async (who: Person, chance: () => number) => {
    while (!over) {
      const key = randomUUID();
      const choice = choiceOf(scenario, chance);
      const first = await clients.cast(who, key, choice);
      if (first.result === 'unknown' && chance() < givenUp) continue;
      const told = first.result === 'ok' ? first : await clients.castFor(who, key, choice);
      if (told.result !== 'ok') continue;
      if (chance() < doubleClicked) await clients.cast(who, key, choice);
      if (chance() < misused) await clients.cast(who, key, choiceOf(scenario, chance));
    }
  };
  const devices = [...scenario.voters, ...scenario.voters.slice(2, 4)];
  const ended = Promise.all(devices.map((who, index) => device(who, chanceFrom(seed * 31 + index))));
  return {
    async end() {
      over = true;
      await ended;
    },
  };
}

/** One vote, sent fifty times at once. */
export async function retryAtOnce(clients: Clients, scenario: Scenario, chance: () => number): Promise<void> {
  const who = scenario.voters[Math.floor(chance() * scenario.voters.length)] ?? scenario.chair;
  const key = randomUUID();
  const choice = choiceOf(scenario, chance);
  await Promise.all(Array.from({ length: retriesAtOnce }, () => clients.castFor(who, key, choice)));
}

/** After the close: a new vote of each, and a retry of some that were told or left in doubt before. */
export async function comeLate(clients: Clients, scenario: Scenario, chance: () => number): Promise<void> {
  const before = clients.history.filter((attempt) => attempt.act === 'cast');
  const sample = (result: Attempt['result'], count: number) => {
    const all = before.filter((attempt) => attempt.result === result);
    return Array.from({ length: Math.min(count, all.length) }, () => all[Math.floor(chance() * all.length)]);
  };
  await Promise.all(
    scenario.voters.map((who) => clients.castFor(who, randomUUID(), choiceOf(scenario, chance))),
  );
  for (const attempt of [...sample('ok', 6), ...sample('unknown', 6)]) {
    const who = scenario.voters.find((person) => person.userId === attempt?.voter);
    if (attempt?.choice && who) await clients.castFor(who, attempt.key, attempt.choice);
  }
}
