'use client';
import { Contrast, Monitor, Moon, Presentation, Sun } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useReducer } from 'react';
import { rememberPreference } from '@/lib/preferences';
import { chosenTheme } from '@/lib/theme';
import { MenuButton } from './menu-button';

const THEMES = [
  { id: 'system', Icon: Monitor },
  { id: 'light', Icon: Sun },
  { id: 'dark', Icon: Moon },
  { id: 'projector', Icon: Presentation },
] as const;

/** At once on this page; the server writes it into every later document, so that a page has its colours from its first paint. */
function keep(theme: string) {
  const { dataset } = document.documentElement;
  const chosen = chosenTheme(theme);
  if (chosen) dataset['theme'] = chosen;
  else delete dataset['theme'];
  void rememberPreference('theme', theme);
}

/** Light, dark for the viewing room, or projector for the back of a hall. */
export function ThemeChoice() {
  const t = useTranslations('nav');
  const [, redraw] = useReducer((drawn: number) => drawn + 1, 0);
  const standing = typeof document === 'undefined' ? undefined : document.documentElement.dataset['theme'];
  return (
    <MenuButton
      label={t('theme')}
      placement="bottom end"
      className="grid size-8 place-items-center rounded-md text-ink-soft data-hovered:bg-hover data-hovered:text-ink"
      chosen={chosenTheme(standing) ?? 'system'}
      onAction={(id) => {
        keep(id);
        redraw();
      }}
      lines={THEMES.map(({ id, Icon }) => ({
        id,
        label: t(`themes.${id}`),
        icon: <Icon aria-hidden className="size-4 shrink-0 text-ink-soft" />,
      }))}
    >
      <Contrast aria-hidden className="size-4" />
    </MenuButton>
  );
}
