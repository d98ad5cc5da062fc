import { describe, expect, it } from 'vitest';
import { edition, LATER_EVIDENCE } from '../src/index';
import { contentOf } from './content-of';

// That no rule can reach it is an import rule, `later-evidence-stands-apart`, tested with the others.
describe('later evidence', () => {
  it('is no part of an edition: nothing of it stands in what is hashed', () => {
    const content = contentOf(edition);
    for (const { id, text } of LATER_EVIDENCE) {
      expect(content).not.toContain(`"${id}"`);
      expect(content).not.toContain(JSON.stringify(text));
    }
  });

  it('says of each item when, where it was read, and which statements it touches', () => {
    const known = new Set(edition.statements.map(({ id }) => id));
    for (const item of LATER_EVIDENCE) {
      expect(item.date, item.id).toMatch(/^20\d\d(?:-\d\d(?:-\d\d)?)?$/u);
      expect(item.source, item.id).not.toBe('');
      expect(item.statements.length, item.id).toBeGreaterThan(0);
      expect(item.statements.filter((id) => !known.has(id))).toEqual([]);
    }
    expect(new Set(LATER_EVIDENCE.map(({ id }) => id)).size).toBe(LATER_EVIDENCE.length);
  });

  it('has hazard ratios inside their intervals', () => {
    for (const { figures } of LATER_EVIDENCE)
      for (const { label, hazardRatio, ci95 } of figures)
        if (ci95) expect([label, ci95.low < hazardRatio && hazardRatio < ci95.high]).toEqual([label, true]);
  });

  it('answers what the source says is missing: NETTER-2 touches the board clause and NET G3', () => {
    const netter2 = LATER_EVIDENCE.find(({ id }) => id === 'netter-2');
    expect(netter2?.statements).toEqual(['S50', 'S52', 'S67']);
    expect(netter2?.figures[0]).toMatchObject({ hazardRatio: 0.276, ci95: { low: 0.182, high: 0.418 } });
  });
});
