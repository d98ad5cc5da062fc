'use client';
import { X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { cx } from './classes';
import type { DialogProps } from './dialog';
import { IconButton } from './icon-button';

const widths = { small: 'sm:max-w-md', normal: 'sm:max-w-xl', wide: 'sm:max-w-4xl' } as const;

/** On a phone it rises from the foot of the screen; elsewhere it stands in the middle. The focus stays inside and goes back after it. */
export function DialogFrame({
  isOpen,
  onOpenChange,
  title,
  children,
  actions,
  width = 'normal',
  isDismissable = true,
}: DialogProps) {
  const t = useTranslations('common');
  return (
    <ModalOverlay
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      isDismissable={isDismissable}
      isKeyboardDismissDisabled={!isDismissable}
      className="fixed inset-0 z-40 flex h-(--visual-viewport-height) items-end justify-center bg-[rgb(20_16_8/0.45)] sm:items-center sm:p-6"
    >
      <Modal
        className={cx(
          'arrive flex max-h-full w-full flex-col rounded-t-lg bg-raised shadow-(--shadow) sm:rounded-lg',
          widths[width],
        )}
      >
        <AriaDialog className="flex min-h-0 flex-col outline-none">
          <header className="hairline-b flex items-center justify-between gap-4 py-2 pr-2 pl-5">
            <Heading slot="title" className="text-lead">
              {title}
            </Heading>
            <IconButton label={t('close')} onPress={() => onOpenChange(false)}>
              <X aria-hidden className="size-4" />
            </IconButton>
          </header>
          <div className="min-h-0 flex-1 overflow-y-auto px-5 py-4">{children}</div>
          {actions ? (
            <footer className="flex flex-wrap justify-end gap-2 max-sm:*:grow border-t border-line px-5 py-3">
              {actions}
            </footer>
          ) : null}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
