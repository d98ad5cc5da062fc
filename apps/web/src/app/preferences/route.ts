import { boardIdSchema } from '@consilium/contracts';
import { cookies } from 'next/headers';
import { isLocale, LOCALE_COOKIE } from '@/i18n/locale';
import { BOARD_COOKIE } from '@/lib/board-cookie';
import { leadTo } from '@/lib/lead-to';
import { ownPage } from '@/lib/own-page';
import { chosenTheme, THEME_COOKIE } from '@/lib/theme';

const options = { path: '/', maxAge: 365 * 24 * 3600, sameSite: 'lax', httpOnly: true } as const;

/**
 * Remembers this browser's language or theme, or the board it looks at, by a plain form. A preference is no secret and decides nothing: every right is
 * asked of the server, and a board one is not on is passed over when it is read.
 */
export async function POST(request: Request) {
  const form = await request.formData();
  const jar = await cookies();
  const locale = form.get('locale');
  if (typeof locale === 'string' && isLocale(locale)) jar.set(LOCALE_COOKIE, locale, options);
  const theme = form.get('theme');
  if (typeof theme === 'string')
    jar.set(THEME_COOKIE, theme, { ...options, maxAge: chosenTheme(theme) ? options.maxAge : 0 });
  const boardId = boardIdSchema.safeParse(form.get('boardId')).data;
  if (boardId) jar.set(BOARD_COOKIE, boardId, options);
  return leadTo(ownPage(form.get('to')) ?? '/', request);
}
