'use client';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { Button, Dialog } from '@/ui';

/** The address within the product that a click leads to; null where it opens elsewhere or stays on the page. */
function wayOut(event: MouseEvent): string | null {
  if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return null;
  const link = event.target instanceof Element ? event.target.closest('a[href]') : null;
  if (!(link instanceof HTMLAnchorElement) || link.target || link.hasAttribute('download')) return null;
  // Its words say that what was entered is given up.
  if (link.dataset['gives'] === 'up') return null;
  const url = new URL(link.href);
  if (url.origin !== location.origin) return null;
  return url.pathname === location.pathname ? null : `${url.pathname}${url.search}${url.hash}`;
}

/** Asks before a form with unsaved changes is left: by a link here, by closing the tab as the browser does it. */
export function LeaveGuard({
  isDirty,
  onSave,
  onDiscard,
}: {
  isDirty: boolean;
  /** Answers whether it was saved; left out where what is entered can't be saved apart from what it is for. */
  onSave?: () => Promise<boolean>;
  onDiscard?: () => void;
}) {
  const t = useTranslations('common.leave');
  const router = useRouter();
  const [target, setTarget] = useState<string | null>(null);
  const [isSaving, setIsSaving] = useState(false);
  useEffect(() => {
    if (!isDirty) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    const stop = (event: MouseEvent) => {
      const href = wayOut(event);
      if (href === null) return;
      event.preventDefault();
      event.stopPropagation();
      setTarget(href);
    };
    window.addEventListener('beforeunload', ask);
    document.addEventListener('click', stop, true);
    return () => {
      window.removeEventListener('beforeunload', ask);
      document.removeEventListener('click', stop, true);
    };
  }, [isDirty]);
  if (target === null) return null;
  const save = async () => {
    setIsSaving(true);
    const isSaved = (await onSave?.()) ?? false;
    setIsSaving(false);
    setTarget(null);
    if (isSaved) router.push(target);
  };
  return (
    <Dialog
      isOpen
      onOpenChange={(isOpen) => !isOpen && setTarget(null)}
      title={t('title')}
      width="small"
      actions={
        <>
          {onSave ? (
            <Button look="primary" isPending={isSaving} onPress={() => void save()}>
              {t('save')}
            </Button>
          ) : null}
          <Button
            look="danger"
            onPress={() => {
              onDiscard?.();
              router.push(target);
            }}
          >
            {t('discard')}
          </Button>
          <Button onPress={() => setTarget(null)}>{t('stay')}</Button>
        </>
      }
    >
      <p>{t('text')}</p>
    </Dialog>
  );
}
