import { randomInt } from 'node:crypto';

// Without 0 O 1 I L, 2's double Z, 5 S, 8 B and U (a V by hand): read aloud and written down, none is another.
const alphabet = '234679ACDEFGHJKMNPQRTVWXY';

/**
 * A case's name in the room: `K7M-42Q`, from 244 million. It says nothing of the patient; the database keeps it unique on a board.
 */
export function randomPseudonym(pick: (limit: number) => number = randomInt): string {
  const letters = Array.from({ length: 6 }, () => alphabet[pick(alphabet.length)]);
  return `${letters.slice(0, 3).join('')}-${letters.slice(3).join('')}`;
}
