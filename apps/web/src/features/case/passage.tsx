'use client';
import type { Anchor, AnnotationView } from '@consilium/contracts';
import { MessageSquarePlus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useEffect, useRef, useState } from 'react';
import { Button } from '@/ui';
import { piecesOf } from './pieces';
import { usePin } from './pin';

type Field = Extract<Anchor, { kind: 'passage' }>['field'];

/** Free text whose passages can be commented on: select some words and pin the comment to them. */
export function Passage({
  field,
  text,
  annotations,
  canAnnotate,
}: {
  field: Field;
  text: string;
  annotations: readonly AnnotationView[];
  canAnnotate: boolean;
}) {
  const t = useTranslations('case.pin');
  const pin = usePin();
  const box = useRef<HTMLParagraphElement>(null);
  const [selected, setSelected] = useState<{ start: number; end: number } | null>(null);
  const passages = annotations.flatMap(({ anchor, resolvedAt, onEarlierFacts }) =>
    anchor.kind === 'passage' && anchor.field === field && !resolvedAt && !onEarlierFacts ? [anchor] : [],
  );
  const readSelection = () => {
    const selection = window.getSelection();
    const element = box.current;
    if (!selection || selection.isCollapsed || !element) return setSelected(null);
    const range = selection.getRangeAt(0);
    if (!element.contains(range.commonAncestorContainer)) return setSelected(null);
    const before = range.cloneRange();
    before.selectNodeContents(element);
    before.setEnd(range.startContainer, range.startOffset);
    const start = before.toString().length;
    const end = start + range.toString().length;
    setSelected(end > start && end - start <= 500 ? { start, end } : null);
  };
  const readLatest = useRef(readSelection);
  useEffect(() => {
    readLatest.current = readSelection;
  });
  // By keyboard (caret browsing), mouse or touch alike: the document says when a selection has changed.
  useEffect(() => {
    if (!canAnnotate) return;
    const read = () => readLatest.current();
    document.addEventListener('selectionchange', read);
    return () => document.removeEventListener('selectionchange', read);
  }, [canAnnotate]);
  const comment = () => {
    if (!selected) return;
    pin.setAnchor({ kind: 'passage', field, ...selected, quote: text.slice(selected.start, selected.end) });
    setSelected(null);
  };
  return (
    <div>
      <p ref={box} id={`text-${field}`} className="max-w-prose whitespace-pre-line">
        {piecesOf(text, passages).map((piece) =>
          piece.marked ? (
            <mark key={piece.start} className="bg-accent-soft text-accent-ink">
              {piece.text}
            </mark>
          ) : (
            <span key={piece.start}>{piece.text}</span>
          ),
        )}
      </p>
      {canAnnotate && selected ? (
        <Button
          icon={<MessageSquarePlus aria-hidden className="size-4" />}
          onPress={comment}
          className="mt-1"
        >
          {t('selection')}
        </Button>
      ) : null}
    </div>
  );
}
