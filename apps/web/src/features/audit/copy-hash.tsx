'use client';
import { Check, Copy } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { IconButton } from '@/ui';

/** A hash in full, to be compared or copied. */
export function CopyHash({ hash }: { hash: string }) {
  const t = useTranslations('common.hash');
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    // Refused without https or by the reader's settings: the text stands there to be selected.
    await navigator.clipboard?.writeText(hash).then(
      () => setCopied(true),
      () => {},
    );
  };
  return (
    <span className="flex items-start gap-1">
      <code className="min-w-0 pt-1.5 font-mono text-note break-all">{hash}</code>
      <IconButton label={copied ? t('copied') : t('copy')} onPress={() => void copy()}>
        {copied ? <Check aria-hidden className="size-4" /> : <Copy aria-hidden className="size-4" />}
      </IconButton>
      <span role="status" className="sr-only">
        {copied ? t('copied') : ''}
      </span>
    </span>
  );
}
