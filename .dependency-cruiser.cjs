// Who may import whom: docs/ARCHITECTURE.md. Every rule is an error, from the first day.
const { existsSync, readFileSync } = require('node:fs');
const { join } = require('node:path');

const NAMES = [
  'contracts',
  'guideline',
  'board',
  'journal',
  'realtime',
  'database',
  'application',
  'api',
  'demo',
  'testing',
];
const PURE = ['contracts', 'guideline', 'board', 'journal'];

/**
 * package -> the packages it may import; whatever is not named here is refused.
 * @type {Record<string, string[]>}
 */
const MAY_IMPORT = {
  contracts: [],
  guideline: ['contracts'],
  board: ['contracts'],
  journal: ['contracts'],
  realtime: ['contracts'],
  database: ['contracts', 'board', 'journal'],
  application: ['contracts', 'guideline', 'board', 'journal', 'database', 'realtime'],
  api: ['contracts', 'application'],
  demo: ['contracts', 'board', 'database', 'application'],
  testing: ['contracts', 'database', 'application', 'api', 'demo'],
};
/**
 * Folder of the web application -> the folders below it.
 * @type {Record<string, string[]>}
 */
const WEB_MAY_IMPORT = {
  i18n: [],
  lib: ['i18n'],
  ui: ['i18n', 'lib'],
  form: ['i18n', 'lib', 'ui'],
  features: ['i18n', 'lib', 'ui', 'form'],
};
/**
 * Feature -> the features it may import, all of them named above it; whatever is not named is refused.
 * @type {Record<string, string[]>}
 */
const FEATURE_MAY_IMPORT = {
  audit: [],
  ballot: [],
  cases: [],
  fee: [],
  guideline: [],
  parts: [],
  shell: [],
  welcome: [],
  'sign-in': ['shell'],
  admin: ['audit', 'fee', 'shell'],
  editions: ['cases', 'guideline', 'shell'],
  schedule: ['ballot', 'cases', 'fee'],
  decisions: ['ballot', 'fee', 'guideline'],
  today: ['cases', 'decisions', 'guideline'],
  case: ['cases', 'editions', 'guideline'],
  'case-entry': ['case'],
  room: ['ballot', 'case', 'decisions', 'fee', 'schedule'],
};
for (const [at, [name, below]] of Object.entries(FEATURE_MAY_IMPORT).entries()) {
  const above = below.filter((one) => !Object.keys(FEATURE_MAY_IMPORT).slice(0, at).includes(one));
  if (above.length > 0) throw new Error(`${name} may not import ${above.join(', ')}: not named above it.`);
}
/** package -> what it may import from npm. Node's own modules have a rule of their own. */
const FROM_NPM = {
  contracts: ['zod'],
  guideline: ['zod'],
  board: [],
  journal: ['canonicalize'],
};

/** @param {readonly string[]} names */
const any = (names) => `(${names.join('|')})`;
/** @param {string} text */
const literally = (text) => text.replace(/[.]/g, '\\.');
/** @param {readonly string[]} names */
const npm = (names) => `(^|/)node_modules/${any(names.map(literally))}(/|$)`;
/** @param {readonly string[]} names */
const inPackages = (names) => `^packages/${any(names)}/`;
const TESTS = '[.]test[.]tsx?$|^packages/([^/]+/test|testing)/';
const FEATURES = '^apps/web/src/features/';
const COMMANDS = '^packages/[^/]+/cli/';

/** The entries of a package are what its package.json exports; everything else in it is its own affair. */
const ENTRIES = NAMES.flatMap((name) => {
  const path = join(__dirname, 'packages', name, 'package.json');
  if (!existsSync(path)) return [];
  const entries = Object.values(JSON.parse(readFileSync(path, 'utf8')).exports ?? {});
  return entries.map((entry) => `^${literally(`packages/${name}/${entry.replace('./', '')}`)}$`);
});

// The browser gets what lies under apps/web/src, but for the server's half of Next.
const WEB_SERVER_HALF = [
  '^apps/web/src/lib/server[^/]*[.]tsx?$',
  '^apps/web/src/(proxy|instrumentation)[.]ts$',
  '^apps/web/src/i18n/request[.]ts$',
  '(^|/)route[.]tsx?$',
];
/** What checks by a schema and is sent to a browser, or stands on the server for good. */
const WITH_SCHEMAS = [
  '^apps/web/src/features/schedule/form-values[.]ts$',
  '^apps/web/src/app/.*/page[.]tsx$',
  '^apps/web/src/features/case-entry/(entry|problems|patient-part|tumor-parts)[.]tsx?$',
  '^apps/web/src/features/room/decision-draft[.]ts$',
  '^apps/web/src/features/decisions/addendum-(draft|form)[.]tsx?$',
  '^apps/web/src/features/guideline/what-if-dialog[.]tsx$',
  '^packages/board/src/annotation/add-annotation[.]ts$',
];
const notTypeOnly = { dependencyTypesNot: ['type-only'] };

/** @param {object} rule */
const error = (rule) => ({ severity: 'error', ...rule });

module.exports = {
  forbidden: [
    error({
      name: 'no-cycles',
      comment: 'Two modules that need each other are one module, or need a third.',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    }),
    error({
      name: 'imports-resolve',
      comment: 'An import that leads nowhere would escape every other rule.',
      from: { pathNot: '^apps/web/next-env[.]d[.]ts$' },
      to: { couldNotResolve: true, pathNot: '/generated/|^server-only$|[.]css$' },
    }),
    ...Object.entries(MAY_IMPORT).map(([name, allowed]) =>
      error({
        name: `${name}-imports`,
        comment: `${name} may import ${allowed.join(', ') || 'no other package'} (docs/ARCHITECTURE.md).`,
        from: { path: `^packages/${name}/`, pathNot: name === 'testing' ? [] : TESTS },
        to: {
          path: '^(packages|apps|tests|scripts)/',
          pathNot: inPackages([name, ...allowed]),
        },
      }),
    ),
    ...Object.entries(FROM_NPM).map(([name, allowed]) =>
      error({
        name: `${name}-from-npm`,
        comment: `${name} is pure: from npm it takes ${allowed.join(', ') || 'nothing'}.`,
        from: { path: `^packages/${name}/src/`, pathNot: TESTS },
        to: { path: '(^|/)node_modules/', ...(allowed.length > 0 ? { pathNot: npm(allowed) } : {}) },
      }),
    ),
    ...Object.entries(WEB_MAY_IMPORT).map(([name, allowed]) =>
      error({
        name: `web-${name}-imports`,
        comment: `apps/web/src/${name} may import ${allowed.join(', ') || 'no folder beside it'} (docs/ARCHITECTURE.md).`,
        from: { path: `^apps/web/src/${name}/`, pathNot: TESTS },
        to: { path: '^apps/web/src/[^/]+/', pathNot: `^apps/web/src/${any([name, ...allowed])}/` },
      }),
    ),
    ...Object.entries(FEATURE_MAY_IMPORT).map(([name, allowed]) =>
      error({
        name: `${name}-feature-imports`,
        comment: `The feature ${name} may import ${allowed.join(', ') || 'no other'} (docs/ARCHITECTURE.md).`,
        from: { path: `^apps/web/src/features/${name}/` },
        to: { path: FEATURES, pathNot: `${FEATURES}${any([name, ...allowed])}/` },
      }),
    ),
    error({
      name: 'feature-is-named',
      comment: 'A new feature says in FEATURE_MAY_IMPORT what stands below it.',
      from: { path: FEATURES, pathNot: `${FEATURES}${any(Object.keys(FEATURE_MAY_IMPORT))}/` },
      to: {},
    }),
    error({
      name: 'pure-without-node',
      comment: 'Pure code runs in a browser and in a test alike: files, clocks and chance are handed to it.',
      from: {
        path: [...PURE.map((name) => `^packages/${name}/src/`), '^packages/realtime/src/protocol'],
        pathNot: TESTS,
      },
      to: { dependencyTypes: ['core'] },
    }),
    error({
      name: 'later-evidence-stands-apart',
      comment: 'Later evidence is read by people; no answer may come to rest on it.',
      from: {
        path: '^packages/guideline/src/',
        pathNot: '^packages/guideline/src/(index[.]ts$|later-evidence/)',
      },
      to: { path: '^packages/guideline/src/later-evidence/' },
    }),
    error({
      name: 'realtime-protocol-is-pure',
      comment: 'The protocol is shared by both ends and knows neither.',
      from: { path: '^packages/realtime/src/protocol', pathNot: TESTS },
      to: { path: npm(['socket.io', 'socket.io-client', 'next', 'pg']) },
    }),
    error({
      name: 'application-sees-the-protocol-only',
      comment: 'Use cases make messages; how they travel is not their concern.',
      from: { path: '^packages/application/', pathNot: TESTS },
      to: { path: '^packages/realtime/src/(server|client)' },
    }),
    error({
      name: 'prisma-in-database-only',
      comment: 'unitOfWork.as(actor) is the only door to the database; a bare client would have no identity.',
      from: { pathNot: '^packages/database/' },
      to: { path: [npm(['@prisma', 'prisma']), '^packages/database/src/generated/'] },
    }),
    error({
      name: 'no-deep-imports',
      comment: 'Import a package by an entry of its package.json.',
      from: { path: '^(packages/([^/]+)|apps/[^/]+|tests)/' },
      to: { path: '^packages/([^/]+)/', pathNot: ['^packages/$2/', ...ENTRIES] },
    }),
    error({
      name: 'nobody-imports-the-app',
      comment: 'Applications are put together from packages, never the other way round.',
      from: { path: '^packages/' },
      to: { path: '^(apps|tests|scripts)/' },
    }),
    error({
      name: 'browser-takes-types-only-from-the-server',
      comment:
        'What the browser imports is sent to it. From the api it may take types; the rest lives on the server.',
      from: { path: '^apps/web/src/', pathNot: [...WEB_SERVER_HALF, TESTS] },
      to: { path: inPackages(['api']), ...notTypeOnly },
    }),
    error({
      name: 'browser-without-the-server',
      comment: 'Use cases, the database and the journal are reached by tRPC or through src/lib/server.ts.',
      from: { path: '^apps/web/src/', pathNot: [...WEB_SERVER_HALF, TESTS] },
      to: { path: inPackages(['application', 'database', 'journal']) },
    }),
    error({
      name: 'browser-takes-values-without-schemas',
      comment:
        'Schemas bring their library with them. Lists and codes come from @consilium/contracts/values, types by `import type`; a form that checks by a schema is named here, and its page loads it when it is asked for.',
      from: {
        path: '^(apps/web/src|packages/board/src)/',
        pathNot: [...WEB_SERVER_HALF, ...WITH_SCHEMAS, TESTS],
      },
      to: { path: '^packages/contracts/src/index[.]ts$', ...notTypeOnly },
    }),
    error({
      name: 'browser-without-sockets-server',
      comment: 'The browser has its own half of realtime.',
      from: { path: '^apps/web/src/', pathNot: TESTS },
      to: { path: '^packages/realtime/src/server' },
    }),
    error({
      name: 'testing-in-tests-only',
      comment:
        'Template databases, the test API and the like belong to tests; production never imports them.',
      from: { pathNot: [TESTS, '^tests/'] },
      to: { path: '^packages/testing/' },
    }),
    error({
      name: 'tests-stay-out-of-the-product',
      comment: 'Product code does not import tests or what only tests need.',
      from: { path: '^(packages/[^/]+/src|apps/[^/]+/src)/', pathNot: TESTS },
      to: { path: [TESTS, npm(['vitest', 'fast-check', '@playwright'])] },
    }),
    error({
      name: 'commands-are-not-imported',
      comment: 'cli/ holds entry points.',
      from: { pathNot: [COMMANDS, TESTS] },
      to: { path: COMMANDS },
    }),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)([.]next[^/]*|[.]turbo|[.]data|dist|test-results|playwright-report)/' },
    tsPreCompilationDeps: true,
    // Its resolver finds the web application's '@/' only beside a baseUrl, which the compiler itself has given up.
    tsConfig: { fileName: join(__dirname, '.dependency-cruiser.tsconfig.json') },
    combinedDependencies: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.mts', '.mjs', '.js', '.cjs', '.json', '.d.ts'],
    },
  },
};
