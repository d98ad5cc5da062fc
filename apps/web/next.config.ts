import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { NextConfig } from 'next';
import { PHASE_DEVELOPMENT_SERVER, PHASE_PRODUCTION_BUILD } from 'next/constants';
import createNextIntlPlugin from 'next-intl/plugin';

const web = path.dirname(fileURLToPath(import.meta.url));
const repository = path.resolve(web, '../..');

const config: NextConfig = {
  // Tests build beside a running server, so the output folder can be chosen.
  distDir: process.env['NEXT_DIST_DIR'] ?? '.next',
  turbopack: {
    root: repository,
    rules: { '**/intlStrings.mjs': { loaders: ['./build/two-locales.cjs'] } },
  },
  outputFileTracingRoot: repository,
  // `page.dev.tsx` is a page in `npm run dev` alone: a build does not know it. The list stands here, since the server finds no module beside this file.
  pageExtensions: process.env.NODE_ENV === 'development' ? ['ts', 'tsx', 'dev.tsx'] : ['ts', 'tsx'],
  poweredByHeader: false,
  reactStrictMode: true,
  // Type checks have their own command; the build need not do them twice.
  typescript: { ignoreBuildErrors: true },
  transpilePackages: [
    '@consilium/contracts',
    '@consilium/board',
    '@consilium/guideline',
    '@consilium/realtime',
  ],
  devIndicators: false,
  // server.ts compresses what it sends.
  compress: false,
};

const withWords = createNextIntlPlugin({
  requestConfig: './src/i18n/request.ts',
  // Sentences are compiled with the application, so that no browser carries a parser of them.
  experimental: { messages: { path: './messages', format: 'json', locales: 'infer', precompile: true } },
});

/**
 * Fonts are cut before anything is built. A build knows which words each page sends; in development a page has all, so that one can be
 * added without a new start. What a build made is compressed once, for good.
 */
export default async function configure(phase: string): Promise<NextConfig> {
  if (phase !== PHASE_PRODUCTION_BUILD && phase !== PHASE_DEVELOPMENT_SERVER) return withWords(config);
  // A process of its own: its WebAssembly is not found when this loader loads it.
  execFileSync(process.execPath, ['--import', 'tsx', './build/fonts.ts'], { cwd: web, stdio: 'inherit' });
  if (phase === PHASE_DEVELOPMENT_SERVER) return withWords(config);
  const { require: load } = await import('tsx/cjs/api');
  const { pageWords }: typeof import('./src/i18n/page-words') = load(
    './src/i18n/page-words.ts',
    import.meta.url,
  );
  const { precompress }: typeof import('./build/precompress') = load(
    './build/precompress.ts',
    import.meta.url,
  );
  return withWords({
    ...config,
    compiler: {
      runAfterProductionCompile: ({ distDir, projectDir }) =>
        precompress(path.resolve(projectDir, distDir, 'static')),
    },
    env: { PAGE_WORDS: JSON.stringify(pageWords()) },
  });
}
