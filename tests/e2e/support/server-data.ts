import { join } from 'node:path';
import { startEmbedded } from '@consilium/database';

function named(variable: string): string {
  const value = process.env[variable];
  if (!value) throw new Error(`${variable} is not set: it tells of the server under test.`);
  return value;
}

/** The data folder of the server under test, which holds its keys. */
export const serverData = (): string => named('CONSILIUM_SERVER_DATA');
/** The file the server under test writes its log to. */
export const serverLog = (): string => named('CONSILIUM_SERVER_LOG');

/** The addresses of the server's own database: the application's role, and the superuser's. */
export async function serverDatabase(): Promise<{ appUrl: string; adminUrl: string }> {
  const embedded = await startEmbedded({ dataDir: join(serverData(), 'postgres'), share: true });
  const adminUrl = new URL(embedded.adminUrl);
  adminUrl.pathname = '/consilium';
  return { appUrl: embedded.appUrl('consilium'), adminUrl: adminUrl.href };
}
