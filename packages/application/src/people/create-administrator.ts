import type { UserId } from '@consilium/contracts';
import { type Database, organizationStream } from '@consilium/database';
import { z } from 'zod';
import { hashPassword, normalizeEmail } from '../auth/password';

/** Why there is no new administrator; `message` is for whoever sits at the terminal. */
export class AdministratorRefused extends Error {
  override readonly name = 'AdministratorRefused';
}

const newAdministratorSchema = z.object({
  email: z
    .string()
    .max(254)
    .transform(normalizeEmail)
    .pipe(z.email({ error: 'This is no e-mail address.' })),
  name: z.string().trim().min(1, { error: 'A name is needed.' }).max(120),
  password: z
    .string()
    .min(12, { error: 'The password needs at least 12 characters.' })
    .max(512, { error: 'The password may have at most 512 characters.' }),
});

/**
 * Makes the first administrator, who invites everyone else; a further one only by `force`. Never in a demo, and an empty database is
 * marked as no demo by it. Throws AdministratorRefused.
 */
export async function createAdministrator(
  database: Database,
  person: { readonly email: string; readonly name: string; readonly password: string },
  options: { readonly force: boolean; readonly newId: () => string },
): Promise<UserId> {
  const parsed = newAdministratorSchema.safeParse(person);
  if (!parsed.success) throw new AdministratorRefused(parsed.error.issues[0]?.message ?? 'Not accepted.');
  const { email, name, password } = parsed.data;
  const passwordHash = await hashPassword(password);
  const userId = options.newId() as UserId;
  await database.unitOfWork.as({ service: 'auth' }, async (work) => {
    // Of two at once, the second shall see the first.
    await work.db
      .$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended('consilium/first-administrator', 0))::text`;
    const mode = await work.instance.mode();
    if (mode === 'demo')
      throw new AdministratorRefused('This database is a demo; its accounts are made already.');
    if (mode === null) await work.instance.setMode('production');
    const administrators = await work.db.user.count({ where: { administrator: true, disabledAt: null } });
    if (administrators > 0 && !options.force) {
      throw new AdministratorRefused('There is an administrator already. To make another one, add --force.');
    }
    if ((await work.db.user.count({ where: { email } })) > 0) {
      throw new AdministratorRefused('There is a person with this e-mail address already.');
    }
    await work.record(organizationStream, { id: 'system', role: 'system', session: null }, [
      {
        type: 'person.created',
        v: 1,
        subject: { userId },
        public: { userId, administrator: true },
        sealed: { name, email },
      },
    ]);
    await work.people.setPasswordHash(userId, passwordHash);
  });
  return userId;
}
