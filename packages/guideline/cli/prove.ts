import { edition, recommend } from '../src/index';
import { unreachable } from '../test/coverage';
import { prove } from '../test/proof';
import { dimensionsInWords, spaceSize } from '../test/space';

/** Walks the whole space of cases: a report on standard output, progress on standard error. Exit 0 proven, 1 with a counterexample. */

const started = performance.now();
const seconds = () => ((performance.now() - started) / 1000).toFixed(1);
const thousands = (value: number) => value.toLocaleString('en-US');

const { cases, broken, arisen, coverage } = prove(edition, recommend, {
  onProgress: (done) =>
    process.stderr.write(`\r${thousands(done)} of ${thousands(spaceSize)} cases, ${seconds()} s`),
});
process.stderr.write('\n');
const faults = broken ? [] : coverage.faults();

console.log(`Edition ${edition.id} ${edition.edition}, content ${edition.contentHash}`);
console.log(`Space  ${thousands(spaceSize)} combinations of classes: ${dimensionsInWords}`);
console.log(`Walked ${thousands(cases)} cases in ${seconds()} s on one core\n`);
if (broken) {
  console.log(`BROKEN: ${broken.invariant}`);
  console.log(JSON.stringify(broken.facts));
} else {
  console.log('Holds in every case, and how often its situation arose:');
  for (const [words, count] of arisen) console.log(`  ${thousands(count).padStart(9)}  ${words}`);
  console.log('\nOffers by each rule:');
  const inOrder = [...coverage.offeredBy].sort(
    ([one], [other]) => Number(one.slice(1)) - Number(other.slice(1)),
  );
  for (const [rule, count] of inOrder) console.log(`  ${thousands(count).padStart(9)}  ${rule}`);
  console.log(
    `\nContent: ${coverage.size} ends of rules, strengths, reasons, caveats and flags must each be shown by some case`,
  );
  console.log(faults.length === 0 ? '  each is' : faults.map((fault) => `  ${fault}`).join('\n'));
  console.log(`  ${unreachable.size} more cannot be reached, and never were:`);
  for (const [name, why] of unreachable) console.log(`    ${name} (${why})`);
}
process.exitCode = broken || faults.length > 0 ? 1 : 0;
console.log(process.exitCode === 0 ? '\nPROVEN' : '\nNOT PROVEN');
