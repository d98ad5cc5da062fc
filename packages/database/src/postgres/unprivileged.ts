import { execFileSync, spawnSync } from 'node:child_process';
import { chownSync, existsSync, lstatSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

/** How PostgreSQL's programs are run; they refuse to run as root. */
export interface Runner {
  command(program: string, args: readonly string[]): { file: string; args: string[] };
  identity: { uid?: number; gid?: number };
  /** Makes the server's user the owner of a file, or of a folder with all in it. */
  own(path: string): void;
  /** What the user should know about the way chosen, if anything. */
  note?: string;
}

const UNSHARE = ['--user', '--map-user=1000', '--map-group=1000', '--'] as const;
const SYSTEM_USERS = ['consilium', 'postgres'] as const;

const plain: Pick<Runner, 'command'> = { command: (program, args) => ({ file: program, args: [...args] }) };

/**
 * Not root: directly. Root: in a user namespace, where root appears as user 1000 and still enters folders of mode
 * 0700. Where namespaces are forbidden (most containers): as a system user, which must be able to reach `paths`.
 * Throws when none of these works, and says what to do.
 */
export function unprivilegedRunner(paths: readonly string[], namespaces = namespacesWork()): Runner {
  const uid = process.getuid?.();
  if (uid !== 0) return { ...plain, identity: {}, own: () => {} };
  if (namespaces) {
    return {
      command: (program, args) => ({ file: 'unshare', args: [...UNSHARE, program, ...args] }),
      identity: {},
      own: (path) => ownAll(path, 0, 0),
    };
  }
  const user = systemUser();
  const closed = paths.map((path) => closedAncestor(path)).find((path) => path !== null);
  if (closed) {
    throw new Error(
      `PostgreSQL refuses to run as root, this system does not allow user namespaces, and the user "${user.name}" ` +
        `cannot enter ${closed}. Run Consilium as an ordinary user, or \`chmod o+x ${closed}\`, or set DATABASE_URL ` +
        'and MIGRATE_DATABASE_URL to a PostgreSQL server of your own.',
    );
  }
  return {
    ...plain,
    identity: { uid: user.uid, gid: user.gid },
    own: (path) => ownAll(path, user.uid, user.gid),
    note: `The database runs as the system user "${user.name}", because PostgreSQL refuses to run as root.`,
  };
}

function namespacesWork(): boolean {
  return spawnSync('unshare', [...UNSHARE, 'true'], { stdio: 'ignore' }).status === 0;
}

function systemUser(): { name: string; uid: number; gid: number } {
  const known = SYSTEM_USERS.map(findUser).find((user) => user !== null);
  if (known) return known;
  try {
    execFileSync(
      'useradd',
      ['--system', '--no-create-home', '--shell', '/usr/sbin/nologin', SYSTEM_USERS[0]],
      {
        stdio: 'ignore',
      },
    );
  } catch {
    // The error below says so.
  }
  const made = findUser(SYSTEM_USERS[0]);
  if (made) return made;
  throw new Error(
    'PostgreSQL refuses to run as root, and no system user could be made. Run Consilium as an ordinary user.',
  );
}

function findUser(name: string): { name: string; uid: number; gid: number } | null {
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((entry) => entry.startsWith(`${name}:`));
  const [, , uid, gid] = line?.split(':') ?? [];
  return uid && gid ? { name, uid: Number(uid), gid: Number(gid) } : null;
}

function closedAncestor(path: string): string | null {
  for (let at = dirname(resolve(path)); ; at = dirname(at)) {
    if (existsSync(at) && (statSync(at).mode & 0o001) === 0) return at;
    if (at === dirname(at)) return null;
  }
}

function ownAll(path: string, uid: number, gid: number): void {
  if (lstatSync(path).uid === uid) return;
  if (lstatSync(path).isDirectory()) for (const name of readdirSync(path)) ownAll(join(path, name), uid, gid);
  chownSync(path, uid, gid);
}
