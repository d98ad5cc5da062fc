import { edition } from '@consilium/guideline';
import { jsonLogic, jsonRules, zen } from '/work/h/prove/tests/load/peers';
import { answersOf, casesOfSubset, knownOf, tablesOf } from '/work/h/prove/tests/load/two-valued';

const t = tablesOf(edition);
const cs = casesOfSubset();
console.log(
  cs.length,
  t.reduce((n, x) => n + x.rows.length, 0),
);
const sites = [...new Set(cs.map((c) => c.primarySite))];
const known = cs.map((c) => knownOf(edition, c));
const ours = cs.map((c) => answersOf(edition, c));
console.log('undetermined', ours.flat().filter((a) => a === 'undetermined' || a === 'none').length);
for (const p of [jsonLogic(t, sites), jsonRules(t, sites), ...zen(t, sites)]) {
  const step = p.name.startsWith('json-rules') ? 20 : 1;
  const idx = cs.map((_, i) => i).filter((i) => i % step === 0);
  const s = performance.now();
  const a = await p.answer(idx.map((i) => known[i]!));
  const d = (performance.now() - s) / 1000;
  let bad = 0;
  let ex: any;
  idx.forEach((i, n) => {
    if (JSON.stringify(a[n]) !== JSON.stringify(ours[i])) {
      bad++;
      ex ??= [cs[i], a[n], ours[i]];
    }
  });
  console.log(p.name, (idx.length / d).toFixed(0) + '/s', 'bad', bad, bad ? JSON.stringify(ex) : '');
}
