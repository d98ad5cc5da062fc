'use server';
import { boardIdSchema } from '@consilium/contracts';
import { cookies } from 'next/headers';
import { isLocale, LOCALE_COOKIE } from '@/i18n/locale';
import { BOARD_COOKIE } from './board-cookie';

const options = { path: '/', maxAge: 365 * 24 * 3600, sameSite: 'lax', httpOnly: true } as const;

/** Remembers this browser's language. A preference is no secret and decides nothing: every right is asked of the server. */
export async function rememberLocale(locale: string): Promise<void> {
  if (isLocale(locale)) (await cookies()).set(LOCALE_COOKIE, locale, options);
}

/** Remembers the board this browser looks at; a board one is not on is passed over when it is read. */
export async function rememberBoard(boardId: string): Promise<void> {
  const named = boardIdSchema.safeParse(boardId).data;
  if (named) (await cookies()).set(BOARD_COOKIE, named, options);
}
