/**
 * For Prisma's own command line, on machines that may download its engine:
 * `pnpm --filter @consilium/database exec prisma migrate status --config ../../prisma.config.ts`.
 * The application migrates by itself (packages/database/src/migrations), on the same folder and the same table.
 */
export default {
  schema: 'prisma',
  migrations: { path: 'prisma/migrations' },
  datasource: { url: process.env.MIGRATE_DATABASE_URL ?? '' },
};
