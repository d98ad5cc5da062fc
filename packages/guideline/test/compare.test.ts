import { describe, expect, it } from 'vitest';
import { canonical, compareEditions, conditionLines, type Edition, edition, ruleLines } from '../src/index';

const ruleOn = (therapy: string, of: Edition = edition) => {
  const found = of.rules.find((rule) => rule.therapy === therapy);
  if (!found) throw new Error(`No rule on ${therapy}`);
  return found;
};
/** The edition as another would be: every rule on everolimus asks for 12 instead of 10, and one statement is reworded. */
const everolimus = JSON.parse(canonical(ruleOn('everolimus')).replaceAll('"percent":10', '"percent":12'));
const next: Edition = {
  ...edition,
  edition: '9.0.0',
  rules: edition.rules
    .filter(({ therapy }) => therapy !== 'folfiri')
    .map((rule) => (rule.therapy === 'everolimus' ? everolimus : rule)),
  statements: edition.statements.map((one) => (one.id === 'S40' ? { ...one, text: 'Reworded.' } : one)),
};

describe('rules as content', () => {
  it('a rule reads as text, its statements with it, and its tree is indented', () => {
    const text = ruleLines(ruleOn('everolimus'));
    expect(text[0]).toBe('R5 everolimus');
    expect(text.join('\n')).toContain(
      [
        'offered as could-be-used [S43] if',
        '  any of',
        '    sstr-negative: sstr is negative [S43]',
        '    high-volume: tumorVolume is high [S24]',
        '    ki67-over-10: ki67Percent > 10 [S43]',
      ].join('\n'),
    );
    expect(conditionLines({ kind: 'all', of: [] })).toEqual(['all of']);
  });

  it('every rule survives being serialized, and equal rules give equal text', () => {
    for (const rule of [...edition.rules, ...edition.listed]) {
      expect(ruleLines(JSON.parse(canonical(rule)))).toEqual(ruleLines(rule));
    }
  });

  it('two rules are compared line by line', () => {
    const everolimus = compareEditions(edition, next).find(({ name }) => name === 'everolimus');
    expect(everolimus?.lines.filter(({ sign }) => sign !== ' ')).toEqual([
      { sign: '-', text: '    ki67-over-10: ki67Percent > 10 [S43]' },
      { sign: '+', text: '    ki67-over-10: ki67Percent > 12 [S43]' },
    ]);
  });

  it('two editions are compared part by part: what is new, gone and changed', () => {
    expect(compareEditions(edition, edition)).toEqual([]);
    const found = compareEditions(edition, next).map(({ part, name, change }) => `${part} ${name} ${change}`);
    expect(found.sort()).toEqual(
      [
        'edition  changed',
        'rules everolimus changed',
        'rules folfiri removed',
        'statements S40 changed',
      ].sort(),
    );
    const back = compareEditions(next, edition).map(({ part, name, change }) => `${part} ${name} ${change}`);
    expect(back).toContain('rules folfiri added');
  });
});
