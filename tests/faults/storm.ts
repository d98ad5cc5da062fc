import { randomUUID } from 'node:crypto';
import type { Choice } from '@consilium/contracts';
import { chanceFrom, pick } from './chance';
import type { Clients } from './clients';
import type { Attempt } from './history';
import type { Person, Scene } from './scene';

const retriesAtOnce = 50;
/** Of the requests without an answer, those whose client never comes back. */
const givenUp = 0.2;
const doubleClicked = 0.05;
const misused = 0.02;

const choiceOf = (scene: Scene, chance: () => number): Choice =>
  pick(chance, [
    { kind: 'against' },
    { kind: 'abstain' },
    ...scene.options.map((optionId) => ({ kind: 'option', optionId }) as Choice),
  ]);

/** Eight voters, two of them on two devices, who change their minds until it is over. */
export function startStorm(clients: Clients, scene: Scene, seed: number): { end(): Promise<void> } {
  let over = false;
  const device = async (who: Person, chance: () => number) => {
    while (!over) {
      const key = randomUUID();
      const choice = choiceOf(scene, chance);
      const first = await clients.cast(who, key, choice);
      if (first.result === 'unknown' && chance() < givenUp) continue;
      const told = first.result === 'ok' ? first : await clients.castFor(who, key, choice);
      if (told.result !== 'ok') continue;
      if (chance() < doubleClicked) await clients.cast(who, key, choice);
      if (chance() < misused) await clients.cast(who, key, choiceOf(scene, chance));
    }
  };
  const devices = [...scene.voters, ...scene.voters.slice(2, 4)];
  const ended = Promise.all(devices.map((who, index) => device(who, chanceFrom(seed * 31 + index))));
  return {
    async end() {
      over = true;
      await ended;
    },
  };
}

/** One vote, sent fifty times at once. */
export async function retryAtOnce(clients: Clients, scene: Scene, chance: () => number): Promise<void> {
  const who = scene.voters[Math.floor(chance() * scene.voters.length)] ?? scene.chair;
  const key = randomUUID();
  const choice = choiceOf(scene, chance);
  await Promise.all(Array.from({ length: retriesAtOnce }, () => clients.castFor(who, key, choice)));
}

/** After the close: a new vote of each, and a retry of some that were told or left in doubt before. */
export async function comeLate(clients: Clients, scene: Scene, chance: () => number): Promise<void> {
  const before = clients.history.filter((attempt) => attempt.act === 'cast');
  const sample = (result: Attempt['result'], count: number) => {
    const all = before.filter((attempt) => attempt.result === result);
    return Array.from({ length: Math.min(count, all.length) }, () => all[Math.floor(chance() * all.length)]);
  };
  await Promise.all(scene.voters.map((who) => clients.castFor(who, randomUUID(), choiceOf(scene, chance))));
  for (const attempt of [...sample('ok', 6), ...sample('unknown', 6)]) {
    const who = scene.voters.find((person) => person.userId === attempt?.voter);
    if (attempt?.choice && who) await clients.castFor(who, attempt.key, attempt.choice);
  }
}
