'use client';
import type { CaseView } from '@consilium/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { memo } from 'react';
import { useTRPC } from '@/lib/trpc';
import { EmptyState } from '@/ui';
import { CommentBox, useCommentKey } from './comment-box';
import { Disclosure } from './disclosure';
import { ThreadView } from './thread';
import { threadsOf } from './threads';

/** What members say about the case, each comment where it belongs. New ones arrive by themselves. */
export const Discussion = memo(function Discussion({ view }: { view: CaseView }) {
  const t = useTranslations('case.comment');
  const trpc = useTRPC();
  const client = useQueryClient();
  useCommentKey();
  const { open, resolved } = threadsOf(view.annotations);
  const refresh = () => client.invalidateQueries(trpc.case.get.queryFilter({ caseId: view.id }));
  return (
    <section aria-label={t('discussion')} className="flex min-w-0 flex-col gap-2">
      {view.abilities.annotate ? <CommentBox view={view} /> : null}
      <p role="status" className="text-note text-ink-soft">
        {t('count', { count: open.length })}
      </p>
      {open.length === 0 ? (
        <EmptyState title={t('empty')} hint={view.abilities.annotate ? t('emptyHint') : null} />
      ) : (
        <div className="border-t border-line">
          {open.map((thread) => (
            <ThreadView key={thread.root.id} caseId={view.id} thread={thread} onChanged={refresh} />
          ))}
        </div>
      )}
      {resolved.length > 0 ? (
        <Disclosure summary={t('resolved', { count: resolved.length })}>
          {resolved.map((thread) => (
            <ThreadView key={thread.root.id} caseId={view.id} thread={thread} onChanged={refresh} />
          ))}
        </Disclosure>
      ) : null}
    </section>
  );
});
