'use client';
import type { CaseView } from '@consilium/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { Pin, X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';
import { LeaveGuard } from '@/form/leave-guard';
import { useCommand } from '@/lib/command';
import { useHotkeys } from '@/lib/hotkeys';
import { useTRPC } from '@/lib/trpc';
import { Button, IconButton, isKept, ProblemAlert, TextArea } from '@/ui';
import { useAnchorName } from './anchor-name';
import { useDraft, usePin } from './pin';

/** Letters of a comment or a reply. */
export const COMMENT_LENGTH = 4000;
export const isComment = (body: string): boolean => body.trim() !== '' && isKept(body, COMMENT_LENGTH);

/** Where a comment is written. It shows what it is pinned to; what was typed stays until the server has it. */
export function CommentBox({ view }: { view: CaseView }) {
  const t = useTranslations('case.comment');
  const trpc = useTRPC();
  const client = useQueryClient();
  const add = useCommand(trpc.annotation.add);
  const { anchor, drop, calls, answered } = usePin();
  const { body, setBody } = useDraft();
  const nameOf = useAnchorName();
  const area = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (calls === answered.current) return;
    answered.current = calls;
    area.current?.focus();
    area.current?.scrollIntoView({ block: 'nearest' });
  }, [calls, answered]);
  const send = async () => {
    if (!isComment(body) || add.pending) return;
    const result = await add.run({ caseId: view.id, anchor, parentId: null, body });
    if (!result.ok) return;
    setBody('');
    drop();
    await client.invalidateQueries(trpc.case.get.queryFilter({ caseId: view.id }));
  };
  return (
    <form
      className="flex flex-col gap-2"
      data-print="hide"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      {anchor.kind === 'case' ? null : (
        <div className="flex items-start gap-2 rounded-md bg-accent-soft py-1 pr-1 pl-2.5 text-accent-ink">
          <Pin aria-hidden className="mt-2 size-3.5 shrink-0" />
          <div className="min-w-0 flex-1 py-1">
            <p className="font-medium">{nameOf(anchor)}</p>
            {anchor.kind === 'passage' ? (
              <blockquote className="line-clamp-2 text-note">“{anchor.quote}”</blockquote>
            ) : null}
          </div>
          <IconButton label={t('dropPin')} onPress={drop}>
            <X aria-hidden className="size-4" />
          </IconButton>
        </div>
      )}
      <LeaveGuard isDirty={body.trim() !== ''} onDiscard={() => setBody('')} />
      <ProblemAlert problem={add.problem} />
      <TextArea
        id="comment"
        label={t(anchor.kind === 'case' ? 'labelCase' : 'label')}
        areaRef={area}
        rows={3}
        maxLength={COMMENT_LENGTH}
        value={body}
        onChange={setBody}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void send();
        }}
      />
      <div className="flex items-center justify-between gap-3">
        <span className="text-note text-ink-soft max-sm:hidden">{t('keys')}</span>
        <Button type="submit" look="primary" isPending={add.pending} isDisabled={!isComment(body)}>
          {t('send')}
        </Button>
      </div>
    </form>
  );
}

/** The key `c` moves the focus to the comment box. */
export function useCommentKey(isEnabled = true): void {
  const { call } = usePin();
  useHotkeys({ c: call }, isEnabled);
}
