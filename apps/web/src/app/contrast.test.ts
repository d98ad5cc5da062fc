import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync(new URL('./globals.css', import.meta.url), 'utf8');
type Tokens = Readonly<Record<string, string>>;

/** The colours that a theme sets: `surface` -> `#f8f6f2`. */
function tokensOf(selector: string): Tokens {
  const at = css.indexOf(`${selector} {`);
  if (at < 0) throw new Error(`no ${selector}`);
  const inside = css.slice(at + selector.length + 2);
  const block = inside.slice(0, inside.search(/[{}]/u));
  return Object.fromEntries(
    [...block.matchAll(/--([\w-]+): (#[0-9a-f]{6});/gu)].map(([, name, colour]) => [name, colour]),
  );
}
const light = tokensOf('\n[data-theme]');
const themes: Readonly<Record<string, Tokens>> = {
  light,
  dark: { ...light, ...tokensOf('@variant dark') },
  projector: { ...light, ...tokensOf('\n[data-theme="projector"]') },
};

/** WCAG 2.2, relative luminance. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
function contrast(one: string, other: string): number {
  const [less = 0, more = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (more + 0.05) / (less + 0.05);
}

const surfaces = ['surface', 'raised', 'sunken', 'hover'];
const onSurfaces = (names: readonly string[]) =>
  names.flatMap((name) => surfaces.map((surface) => [name, surface] as const));
/** Words: 4.5 to 1. */
const words = [
  ...onSurfaces(['ink', 'ink-soft', 'ink-faint', 'accent', 'accent-ink', 'board', 'danger', 'good']),
  ...['accent', 'board', 'danger', 'good'].map((name) => ['ink', `${name}-soft`] as const),
  ...['board', 'danger', 'good'].map((name) => [name, `${name}-soft`] as const),
  ...[['accent-ink', 'accent-soft'] as const, ['on-accent', 'accent'] as const],
  ['on-accent', 'accent-hover'] as const,
];
/** The edge of a control and the ring of the focus: 3 to 1. */
const edges = onSurfaces(['line-strong', 'focus']);

describe.each(Object.keys(themes))('In the %s theme', (theme) => {
  const found = (pairs: readonly (readonly [string, string])[], least: number) =>
    pairs.flatMap(([one, other]) => {
      const [front, back] = [themes[theme]?.[one], themes[theme]?.[other]];
      if (!front || !back) return [`${one} or ${other} is no colour`];
      const ratio = contrast(front, back);
      return ratio < least ? [`${one} on ${other}: ${ratio.toFixed(2)}`] : [];
    });

  it('every word can be read on what it stands on', () => {
    expect(found(words, 4.5)).toEqual([]);
  });

  it('the edge of a control and the ring of the focus can be seen', () => {
    expect(found(edges, 3)).toEqual([]);
  });
});

it('from the back of a hall, words are read at 7 to 1', () => {
  const { projector } = themes;
  const ratios = onSurfaces(['ink', 'ink-soft', 'ink-faint']).map(([ink, surface]) =>
    contrast(projector?.[ink] ?? '', projector?.[surface] ?? ''),
  );
  expect(Math.min(...ratios)).toBeGreaterThanOrEqual(7);
});
