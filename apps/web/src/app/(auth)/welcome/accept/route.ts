import { faultOf } from '@/features/welcome/link-answer';
import { takeLink, tokenIn } from '@/features/welcome/take-link';
import { leadTo } from '@/lib/lead-to';
import { consilium } from '@/lib/server';

/**
 * Sets the holder's own password by their link, once: for our script, which stays on the page, and for the plain form, which leads back with
 * what is wrong. No answer bears the link or the password.
 */
export async function POST(request: Request) {
  const form = await request.formData();
  const [password, again] = [form.get('password'), form.get('again')].map((sent) =>
    typeof sent === 'string' ? sent : '',
  ) as [string, string];
  const isScript = request.headers.get('accept') === 'application/json';
  const fault = isScript ? null : faultOf(password, again);
  if (fault !== null) return leadTo(`/welcome?problem=${fault}`);
  const token = tokenIn(form.get('link'));
  const answer = await takeLink(request, (ip) =>
    consilium().application.auth.acceptLink({ token, password, ip }),
  );
  if (isScript) return Response.json(answer, { headers: { 'cache-control': 'private, no-store' } });
  return leadTo(
    answer.ok ? '/welcome?done=1' : `/welcome?problem=${encodeURIComponent(answer.problem.code)}`,
  );
}
