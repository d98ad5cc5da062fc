import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export const ADMIN_ROLE = 'consilium_admin';
/** Owns the databases and migrates them. */
export const OWNER_ROLE = 'consilium_owner';
/** What the application signs in as: owns nothing and is bound by row-level security. */
export const APP_ROLE = 'consilium_app';

export interface Credentials {
  admin: string;
  owner: string;
  app: string;
}

/** The embedded server's passwords, made once, in a file that only its owner can read. */
export function loadCredentials(dataDir: string): Credentials {
  const path = join(dataDir, 'credentials.json');
  if (!existsSync(path)) {
    const password = () => randomBytes(24).toString('base64url');
    const made: Credentials = { admin: password(), owner: password(), app: password() };
    writeFileSync(`${path}.new`, `${JSON.stringify(made, null, 2)}\n`, { mode: 0o600 });
    renameSync(`${path}.new`, path);
  }
  return JSON.parse(readFileSync(path, 'utf8'));
}
