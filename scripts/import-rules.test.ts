import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const REPOSITORY = fileURLToPath(new URL('../', import.meta.url));

/** A file, what it imports, and the rule that must catch it; `null`: it is allowed. */
const PLANTED: [from: string, statement: string, rule: string | null][] = [
  ['packages/board/src/a.ts', "import { x } from '../../database/src/index'", 'board-imports'],
  ['packages/board/src/b.ts', "import { readFileSync } from 'node:fs'", 'pure-without-node'],
  ['packages/board/src/c.ts', "import type { x } from '../../contracts/src/index'", null],
  ['packages/board/src/d.ts', "import { x } from '../../contracts/src/hidden'", 'no-deep-imports'],
  ['packages/board/src/e.ts', "import { x } from './f'", 'no-cycles'],
  ['packages/board/src/g.test.ts', "import { readFileSync } from 'node:fs'", null],
  ['packages/journal/cli/verify.ts', "import { readFileSync } from 'node:fs'", null],
  ['packages/guideline/src/a.ts', "import type { x } from '../../board/src/index'", 'guideline-imports'],
  [
    'packages/guideline/src/engine.ts',
    "import type { x } from './later-evidence/index'",
    'later-evidence-stands-apart',
  ],
  [
    'packages/contracts/src/a.ts',
    "import { x } from '../../../apps/web/src/lib/server'",
    'nobody-imports-the-app',
  ],
  [
    'packages/application/src/a.ts',
    "import { x } from '../../realtime/src/server'",
    'application-sees-the-protocol-only',
  ],
  [
    'packages/application/src/b.ts',
    "import { x } from '../../database/src/generated/client'",
    'prisma-in-database-only',
  ],
  ['packages/api/src/a.ts', "import { x } from '../../database/src/index'", 'api-imports'],
  ['packages/api/src/b.ts', "import { x } from './nowhere'", 'imports-resolve'],
  [
    'packages/database/src/a.ts',
    "import { x } from '../../testing/src/organization'",
    'testing-in-tests-only',
  ],
  ['packages/database/src/b.test.ts', "import { x } from '../../testing/src/organization'", null],
  [
    'apps/web/composition/a.ts',
    "import { x } from '../../../packages/testing/src/organization'",
    'testing-in-tests-only',
  ],
  ['packages/testing/src/a.ts', "import { x } from '../../realtime/src/server'", 'testing-imports'],
  ['packages/application/src/c.ts', "import { x } from '../../demo/src/index'", 'application-imports'],
  ['apps/web/composition/b.ts', "import { x } from '../../../packages/demo/src/index'", null],
  [
    'apps/web/src/features/today/a.tsx',
    "import { x } from '../../../../../packages/api/src/index'",
    'browser-takes-types-only-from-the-server',
  ],
  [
    'apps/web/src/features/today/d.tsx',
    "import { x } from '../../../../../packages/contracts/src/index'",
    'browser-takes-values-without-schemas',
  ],
  [
    'apps/web/src/features/today/e.tsx',
    "import { x } from '../../../../../packages/contracts/src/values'",
    null,
  ],
  [
    'apps/web/src/features/today/b.tsx',
    "import type { x } from '../../../../../packages/api/src/index'",
    null,
  ],
  [
    'apps/web/src/features/today/c.tsx',
    "import type { x } from '../../../../../packages/database/src/index'",
    'browser-without-the-server',
  ],
  ['apps/web/src/features/room/a.tsx', "import { x } from '../case/a'", null],
  ['apps/web/src/features/case/b.tsx', "import { x } from '../room/a'", 'case-feature-imports'],
  ['apps/web/src/features/nowhere/a.tsx', "import { x } from '../case/a'", 'feature-is-named'],
  ['apps/web/src/ui/a.tsx', "import { x } from '../features/case/a'", 'web-ui-imports'],
  ['apps/web/src/lib/server.ts', "import { x } from '../../../../packages/application/src/index'", null],
];
const TARGETS = [
  'apps/web/src/features/case/a.tsx',
  ...['contracts', 'board', 'database', 'api', 'application', 'demo'].map(
    (name) => `packages/${name}/src/index.ts`,
  ),
  'packages/contracts/src/hidden.ts',
  'packages/contracts/src/values.ts',
  'packages/database/src/generated/client.ts',
  'packages/guideline/src/later-evidence/index.ts',
  'packages/realtime/src/server.ts',
  'packages/testing/src/organization.ts',
];

let folder: string;
let found: { from: string; rule: { name: string } }[];
let cruised: number;

beforeAll(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'import-rules-')));
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), `${text};\n`);
  };
  for (const path of TARGETS) write(path, 'export const x = 1');
  write('packages/board/src/f.ts', "export { x } from './e'");
  for (const [path, statement] of PLANTED) {
    const name = /\{ (\w+) \}/.exec(statement)?.[1];
    write(
      path,
      `${statement};\n${statement.startsWith('import type') ? 'export type x' : 'export const x'} = typeof ${name}`,
    );
  }
  const depcruise = join(REPOSITORY, 'node_modules', 'dependency-cruiser', 'bin', 'dependency-cruise.mjs');
  const args = [
    depcruise,
    'packages',
    'apps',
    '--config',
    join(REPOSITORY, '.dependency-cruiser.cjs'),
    '--output-type',
    'json',
  ];
  let output: string;
  try {
    output = execFileSync(process.execPath, args, {
      cwd: folder,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  } catch (error) {
    output = (error as { stdout: string }).stdout;
  }
  const { summary } = JSON.parse(output);
  found = summary.violations;
  cruised = summary.totalCruised;
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('import rules', () => {
  it('read the modules they judge', () => {
    expect(cruised).toBeGreaterThanOrEqual(PLANTED.length);
  });

  it.each(PLANTED)('%s with %s: %s', (path, _statement, rule) => {
    const rules = found
      .filter((violation) => violation.from === path)
      .map((violation) => violation.rule.name);
    if (rule === null) expect(rules).toEqual([]);
    else expect(rules).toContain(rule);
  });
});
