import 'server-only';
import type { ErrorCode } from '@consilium/contracts';
import { errorStatus } from '@consilium/contracts/values';
import { getLocale, getTranslations } from 'next-intl/server';
import { messageKeyOf } from './problem';

/** A failure as a route handler's answer: its status, and a sentence in the reader's language. */
export async function say(code: ErrorCode): Promise<Response> {
  const t = await getTranslations('error');
  return new Response(`${t(messageKeyOf(code))}\n`, {
    status: errorStatus[code],
    headers: {
      'content-type': 'text/plain; charset=utf-8',
      'content-language': await getLocale(),
      'cache-control': 'private, no-store',
    },
  });
}
