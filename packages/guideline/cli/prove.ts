import { edition, recommend } from '../src/index';
import { prove, spaceSize } from '../test/proof';

const started = performance.now();
const seconds = () => ((performance.now() - started) / 1000).toFixed(1);
const thousands = (value: number) => value.toLocaleString('en-US');

const { cases, broken, arisen, offeredBy } = prove(recommend, {
  onProgress: (done) => process.stderr.write(`\r${thousands(done)} of ${thousands(spaceSize)} cases`),
});
process.stderr.write('\n');
console.log(`Edition ${edition.id} ${edition.edition}, content ${edition.contentHash}`);
console.log(
  `${thousands(cases)} cases, every combination of the facts' equivalence classes, in ${seconds()} s`,
);
if (broken) {
  console.log(`BROKEN: ${broken.invariant}`);
  console.log(JSON.stringify(broken.facts));
  process.exitCode = 1;
} else {
  console.log('Holds in every case:');
  for (const [words, count] of arisen) console.log(`  ${words}  (arose ${thousands(count)} times)`);
  console.log('Offers made by each rule:');
  for (const [rule, count] of [...offeredBy].sort()) console.log(`  ${rule}  ${thousands(count)}`);
}
