import { isLocale } from '@/i18n/locale';
import { messagesIn } from '@/i18n/request';
import { wordsOf } from '@/i18n/words';

const FOR_GOOD = 'public, max-age=31536000, immutable';

/**
 * The words of a page in one language, as its document names them. They are the product's own sentences, the same for everybody: nothing of
 * a case, and open to whoever asks. After an update an open page may ask for words of another version: it gets today's, which nobody keeps.
 */
export async function GET(request: Request) {
  const { searchParams } = new URL(request.url);
  const locale = searchParams.get('in') ?? '';
  const of = searchParams.get('of') ?? '';
  const own = isLocale(locale) ? wordsOf(of, locale, await messagesIn(locale)) : null;
  if (!own) return new Response(null, { status: 404 });
  const isCurrent = own.version === searchParams.get('version');
  return new Response(own.json, {
    headers: {
      'content-type': 'application/json',
      'cache-control': isCurrent ? FOR_GOOD : 'no-store',
    },
  });
}
