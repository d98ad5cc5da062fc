import { consilium } from '@/lib/server';

export const dynamic = 'force-dynamic';

/** 200 while the process can work, that is, while its database answers; else 503. */
export async function GET() {
  const { ready, database } = await consilium().health();
  return Response.json({ ready, database }, { status: ready ? 200 : 503 });
}
