import { consilium } from '@/lib/server';

export const dynamic = 'force-dynamic';

/** Live and ready in one, with the counts a probe or a test asks for. */
export async function GET() {
  const health = await consilium().health();
  return Response.json({ live: true, ...health }, { status: health.ready ? 200 : 503 });
}
