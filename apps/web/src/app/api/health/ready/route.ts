import { consilium } from '@/lib/server';

export const dynamic = 'force-dynamic';

/** The process can do its work: its database answers. 503 while not. */
export async function GET() {
  const { ready, database } = await consilium().health();
  return Response.json({ ready, database }, { status: ready ? 200 : 503 });
}
