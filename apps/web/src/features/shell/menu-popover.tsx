'use client';
import type { ReactNode, RefObject } from 'react';
import { Menu, MenuItem, Popover, type PopoverProps, Separator, Text } from 'react-aria-components';

export interface MenuLine {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly icon?: ReactNode;
  /** A line is drawn above it. */
  readonly apart?: boolean;
}

export interface MenuPopoverProps {
  isOpen: boolean;
  onOpenChange: (open: boolean) => void;
  trigger: RefObject<HTMLElement | null>;
  /** Opened by a key: the first line has the focus, as where a pointer chooses none has. */
  byKey: boolean;
  label: string;
  placement: NonNullable<PopoverProps['placement']>;
  lines: readonly MenuLine[];
  /** The line that is chosen, in a menu that chooses one of several. */
  chosen?: string;
  onAction: (id: string) => void;
  /** Above the lines. */
  head?: ReactNode;
}

const itemClass =
  'flex min-h-8 cursor-pointer items-center gap-2 rounded-sm px-2 py-1.5 outline-none data-focused:bg-hover data-selected:font-semibold data-selected:text-accent-ink';

/** The lines of a `MenuButton`, below it. */
export function MenuPopover({
  isOpen,
  onOpenChange,
  trigger,
  byKey,
  label,
  placement,
  lines,
  chosen,
  onAction,
  head,
}: MenuPopoverProps) {
  return (
    <Popover
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      triggerRef={trigger}
      placement={placement}
      className="arrive min-w-52 rounded-md border border-line bg-raised p-1 shadow-(--shadow)"
    >
      {head}
      <Menu
        aria-label={label}
        className="outline-none"
        autoFocus={byKey ? 'first' : true}
        onClose={() => onOpenChange(false)}
        {...(chosen === undefined
          ? {}
          : { selectionMode: 'single', disallowEmptySelection: true, selectedKeys: [chosen] })}
        onAction={(key) => {
          onOpenChange(false);
          onAction(String(key));
        }}
      >
        {lines.flatMap(({ id, label: words, hint, icon, apart = false }) => [
          ...(apart ? [<Separator key={`above-${id}`} className="my-1 h-px bg-line" />] : []),
          <MenuItem key={id} id={id} textValue={words} className={itemClass}>
            {icon}
            {hint ? (
              <span>
                <Text slot="label">{words}</Text>
                <Text slot="description" className="block text-note text-ink-soft">
                  {hint}
                </Text>
              </span>
            ) : (
              words
            )}
          </MenuItem>,
        ])}
      </Menu>
    </Popover>
  );
}
