'use client';
import { Contrast, Monitor, Moon, Presentation, Sun } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useTheme } from 'next-themes';
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { menuClass, menuItemClass } from './menu-classes';

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
    <MenuTrigger>
      <Button
        aria-label={t('theme')}
        className="grid size-8 place-items-center rounded-md text-ink-soft data-hovered:bg-hover data-hovered:text-ink"
      >
        <Contrast aria-hidden className="size-4" />
      </Button>
      <Popover placement="bottom end" className={menuClass}>
        <Menu
          aria-label={t('theme')}
          className="outline-none"
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={[theme]}
          onAction={(key) => setTheme(String(key))}
        >
          {THEMES.map(({ id, Icon }) => (
            <MenuItem key={id} id={id} textValue={t(`themes.${id}`)} className={menuItemClass}>
              <Icon aria-hidden className="size-4 shrink-0 text-ink-soft" />
              {t(`themes.${id}`)}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
