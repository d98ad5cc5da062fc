'use client';
import type { AnnotationView, CaseId } from '@consilium/contracts';
import { Check, History, MessageSquare } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useCommand } from '@/lib/command';
import { useTRPC } from '@/lib/trpc';
import { Badge, Button, ProblemAlert, TextArea, Time } from '@/ui';
import { placeOf } from './anchor';
import { useAnchorName } from './anchor-name';
import { COMMENT_LENGTH, isComment } from './comment-box';
import type { Thread } from './threads';

interface ThreadProps {
  caseId: CaseId;
  thread: Thread;
  onChanged: () => Promise<void>;
}

/** A conversation: what it stands on, who said what and when, replies, and that it is resolved. */
export function ThreadView({ caseId, thread, onChanged }: ThreadProps) {
  const t = useTranslations('case.comment');
  const { root, replies } = thread;
  const nameOf = useAnchorName();
  const resolve = useCommand(useTRPC().annotation.resolve);
  const [isReplying, setIsReplying] = useState(false);
  const done = async () => {
    const result = await resolve.run({ annotationId: root.id });
    if (result.ok) await onChanged();
  };
  return (
    <article className="flex flex-col gap-1.5 border-b border-line py-3">
      <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
        <a
          href={`#${placeOf(root.anchor)}`}
          className="text-note font-medium text-accent-ink underline underline-offset-2"
        >
          {nameOf(root.anchor)}
        </a>
        {root.onEarlierFacts ? (
          <Badge icon={<History aria-hidden className="size-3.5" />}>{t('onEarlierFacts')}</Badge>
        ) : null}
      </div>
      {root.anchor.kind === 'passage' ? (
        <blockquote className="border-l-2 border-line-strong pl-2 text-note text-ink-soft">
          “{root.anchor.quote}”
        </blockquote>
      ) : null}
      <Comment note={root} />
      {replies.length > 0 ? (
        <div className="flex flex-col gap-2 border-l-2 border-line pl-3">
          {replies.map((reply) => (
            <Comment key={reply.id} note={reply} />
          ))}
        </div>
      ) : null}
      {root.resolvedAt ? (
        <p className="flex flex-wrap items-center gap-x-1.5 text-note text-ink-soft">
          <Check aria-hidden className="size-3.5" />
          {t('resolvedBy', { name: root.resolvedBy ?? '' })} <Time at={root.resolvedAt} />
        </p>
      ) : null}
      <ProblemAlert problem={resolve.problem} />
      {isReplying ? (
        <Reply caseId={caseId} root={root} onChanged={onChanged} onClose={() => setIsReplying(false)} />
      ) : root.resolvedAt === null && (root.abilities.reply || root.abilities.resolve) ? (
        <div className="-ml-3 flex" data-print="hide">
          {root.abilities.reply ? (
            <Button
              look="quiet"
              icon={<MessageSquare aria-hidden className="size-3.5" />}
              onPress={() => setIsReplying(true)}
            >
              {t('reply')}
            </Button>
          ) : null}
          {root.abilities.resolve ? (
            <Button
              look="quiet"
              icon={<Check aria-hidden className="size-3.5" />}
              isPending={resolve.pending}
              onPress={() => void done()}
            >
              {t('resolve')}
            </Button>
          ) : null}
        </div>
      ) : null}
    </article>
  );
}

function Comment({ note }: { note: AnnotationView }) {
  const specialty = useTranslations('clinical.specialty');
  return (
    <div>
      <p className="flex flex-wrap items-baseline gap-x-1.5 text-note text-ink-soft">
        <span className="text-body font-semibold text-ink">{note.author.name}</span>
        {note.author.specialty ? <span>{specialty(note.author.specialty)}</span> : null}
        <span aria-hidden>·</span>
        <Time at={note.createdAt} show="short" />
      </p>
      <p className="whitespace-pre-line">{note.body}</p>
    </div>
  );
}

function Reply({
  caseId,
  root,
  onChanged,
  onClose,
}: {
  caseId: CaseId;
  root: AnnotationView;
  onChanged: () => Promise<void>;
  onClose: () => void;
}) {
  const t = useTranslations('case.comment');
  const add = useCommand(useTRPC().annotation.add);
  const [body, setBody] = useState('');
  const send = async () => {
    if (!isComment(body) || add.pending) return;
    const result = await add.run({ caseId, anchor: root.anchor, parentId: root.id, body });
    if (!result.ok) return;
    onClose();
    await onChanged();
  };
  return (
    <form
      className="flex flex-col gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <ProblemAlert problem={add.problem} />
      <TextArea
        label={t('replyTo', { name: root.author.name })}
        autoFocus
        rows={2}
        maxLength={COMMENT_LENGTH}
        value={body}
        onChange={setBody}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void send();
        }}
      />
      <div className="flex justify-end gap-2">
        <Button type="submit" look="primary" isPending={add.pending} isDisabled={!isComment(body)}>
          {t('sendReply')}
        </Button>
        <Button onPress={onClose}>{t('cancel')}</Button>
      </div>
    </form>
  );
}
