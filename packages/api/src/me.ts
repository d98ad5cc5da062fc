import { getMe, setLocale, signOutEverywhere } from '@consilium/application';
import { command, query, router } from './trpc';

export const meRouter = router({
  get: query(getMe),
  signOutEverywhere: command(signOutEverywhere),
  setLocale: command(setLocale),
});
