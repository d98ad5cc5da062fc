// npm run bench [-- NAME…]: timing as ratios against a peer in the same run; see docs/benchmarks.md.
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { guideline } from './guideline';
import { type Comparison, load, machine } from './measure';
import { verify } from './verify';
import { votes } from './votes';

const benches: Readonly<Record<string, () => Promise<Comparison[]>>> = { guideline, verify, votes };
const root = join(import.meta.dirname, '../..');

function commit(): string {
  try {
    return execFileSync('git', ['rev-parse', '--short', 'HEAD'], {
      cwd: root,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim();
  } catch {
    return 'unknown';
  }
}

const asked = process.argv.slice(2);
const strangers = asked.filter((name) => !Object.hasOwn(benches, name));
if (strangers.length > 0) {
  process.stderr.write(
    `No bench is called ${strangers.join(', ')}. There are: ${Object.keys(benches).join(', ')}.\n`,
  );
  process.exit(2);
}

const whole = (value: number) => value.toLocaleString('en-US');
const at = new Date().toISOString();
const loadBefore = load();
const results: Record<string, Comparison[]> = {};
for (const [name, run] of Object.entries(benches)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  results[name] = await run();
}
const report = { at, commit: commit(), machine: machine(), loadBefore, loadAfter: load(), results };

for (const [name, comparisons] of Object.entries(results)) {
  for (const { what, unit, peer, oursPerSecond, peerPerSecond, ratio, goal, met, notes } of comparisons) {
    console.log(`\n${name}: ${what}`);
    console.log(`  ours   ${whole(oursPerSecond).padStart(11)} ${unit} a second`);
    console.log(`  peer   ${whole(peerPerSecond).padStart(11)} a second (${peer})`);
    console.log(
      `  ratio  ${ratio.median.toFixed(3).padStart(11)} (${ratio.least.toFixed(3)} to ${ratio.most.toFixed(3)})`,
    );
    console.log(`  goal   ${goal}${met === null ? '' : met ? ': met' : ': MISSED'}`);
    if (notes)
      console.log(
        `  ${Object.entries(notes)
          .map(([key, value]) => `${key} ${value}`)
          .join(', ')}`,
      );
  }
}
const { cpu, cores, node } = report.machine;
console.log(`\n${cores} cores (${cpu}), Node ${node}, commit ${report.commit}`);
console.log(`load before ${loadBefore.join(' ')}, after ${report.loadAfter.join(' ')}`);

const folder = join(root, '.data', 'bench');
mkdirSync(folder, { recursive: true });
const file = join(folder, `${at.replaceAll(':', '-')}.json`);
writeFileSync(file, `${JSON.stringify(report, null, 2)}\n`);
console.log(`written to ${file}`);
