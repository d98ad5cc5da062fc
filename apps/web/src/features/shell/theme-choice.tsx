'use client';
import { Contrast, Monitor, Moon, Presentation, Sun } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useTheme } from 'next-themes';
import { MenuButton } from './menu-button';

const THEMES = [
  { id: 'system', Icon: Monitor },
  { id: 'light', Icon: Sun },
  { id: 'dark', Icon: Moon },
  { id: 'projector', Icon: Presentation },
] as const;

/** Light, dark for the viewing room, or projector for the back of a hall. */
export function ThemeChoice() {
  const t = useTranslations('nav');
  const { theme = 'system', setTheme } = useTheme();
  return (
    <MenuButton
      label={t('theme')}
      placement="bottom end"
      className="grid size-8 place-items-center rounded-md text-ink-soft data-hovered:bg-hover data-hovered:text-ink"
      chosen={theme}
      onAction={setTheme}
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
