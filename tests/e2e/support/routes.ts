import { readdirSync } from 'node:fs';
import { join, sep } from 'node:path';

const app = join(import.meta.dirname, '..', '..', '..', 'apps', 'web', 'src', 'app');

/** Every page of the application, as its folders name it: `/cases/[caseId]`. Groups in brackets stand in no address. */
export function routesOf(): string[] {
  return readdirSync(app, { recursive: true, encoding: 'utf8' })
    .map((path) => path.split(sep))
    .filter((parts) => parts.at(-1) === 'page.tsx')
    .map((parts) => `/${parts.filter((part) => part !== 'page.tsx' && !part.startsWith('(')).join('/')}`)
    .sort();
}
