'use client';
import { type ReactNode, useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import { onDemand } from '@/lib/on-demand';
import type { MenuPopoverProps } from './menu-popover';

const MenuPopover = onDemand<MenuPopoverProps>(() =>
  import('./menu-popover').then((file) => file.MenuPopover),
);

export interface MenuButtonProps
  extends Omit<MenuPopoverProps, 'isOpen' | 'onOpenChange' | 'trigger' | 'byKey' | 'label'> {
  /** Of the menu, and of the button where it has no other. */
  label: string;
  buttonLabel?: string;
  className: string;
  children: ReactNode;
}

/** A button that opens a menu; the menu's code comes when it is first opened. Arrow down and up open it too. */
export function MenuButton({ label, buttonLabel = label, className, children, ...menu }: MenuButtonProps) {
  const button = useRef<HTMLButtonElement>(null);
  const [opened, setOpened] = useState<'by-key' | 'by-pointer' | null>(null);
  return (
    <>
      <Button
        ref={button}
        aria-label={buttonLabel}
        aria-haspopup="menu"
        aria-expanded={opened !== null}
        className={className}
        onPress={({ pointerType }) =>
          setOpened(pointerType === 'keyboard' || pointerType === 'virtual' ? 'by-key' : 'by-pointer')
        }
        onKeyDown={(event) => {
          if (event.key === 'ArrowDown' || event.key === 'ArrowUp') setOpened('by-key');
          else event.continuePropagation();
        }}
      >
        {children}
      </Button>
      <MenuPopover
        {...menu}
        label={label}
        trigger={button}
        isOpen={opened !== null}
        byKey={opened === 'by-key'}
        onOpenChange={(open) => {
          if (!open) setOpened(null);
        }}
      />
    </>
  );
}
