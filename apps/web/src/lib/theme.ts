const THEMES = ['light', 'dark', 'projector'] as const;
export type Theme = (typeof THEMES)[number];
export const THEME_COOKIE = 'theme';

/** What somebody chose in this browser; without a choice the colours follow the system, which only the style knows. */
export const chosenTheme = (kept: string | undefined): Theme | undefined =>
  THEMES.find((theme) => theme === kept);
