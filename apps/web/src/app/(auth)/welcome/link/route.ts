import { takeLink, tokenIn } from '@/features/welcome/take-link';
import { consilium } from '@/lib/server';

/** Whose one-time link it is. The token comes in the request's body, from the address's fragment. */
export async function POST(request: Request) {
  const token = tokenIn((await request.formData()).get('link'));
  const answer = await takeLink(request, (ip) => consilium().application.auth.readLink({ token, ip }));
  return Response.json(answer, { headers: { 'cache-control': 'private, no-store' } });
}
