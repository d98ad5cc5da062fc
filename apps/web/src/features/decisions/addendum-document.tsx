'use client';
import type { AddendumDocument } from '@consilium/contracts';
import { useTranslations } from 'next-intl';
import { useDecidedLines } from '@/features/guideline/therapy-name';
import { Badge, Day, Time } from '@/ui';

/** An addendum as it is signed: all of its document that is said in words. `zone`: of the meeting whose decision it adds to. */
export function AddendumDocumentView({ document, zone }: { document: AddendumDocument; zone: string }) {
  const t = useTranslations('afterDecision.addenda');
  const words = useTranslations('decisions.document');
  const reasonCode = useTranslations('room.decide.codes');
  const decidedLines = useDecidedLines();
  const coded = (reason: { code: string; text: string }) => `${reasonCode(reason.code)}: ${reason.text}`;
  const said = decidedLines(document);
  return (
    <div className="flex flex-col gap-1">
      {said.length > 0 ? (
        <ul className="font-semibold">
          {said.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      ) : null}
      <p className="max-w-prose whitespace-pre-line">{document.text}</p>
      {document.therapies.length > 0 ? (
        <p>
          <Badge>{words(`relations.${document.relation.kind}`)}</Badge>
          {document.relation.reason ? <span className="ml-2">{coded(document.relation.reason)}</span> : null}
        </p>
      ) : null}
      {document.againstMajority ? (
        <p>
          {words('againstMajority')} {coded(document.againstMajority)}
        </p>
      ) : null}
      {document.ballot ? (
        <p className="text-ink-soft">
          {t('ballot')} <Time at={document.ballot.closedAt} zone={zone} />
        </p>
      ) : null}
      {document.responsiblePhysician ? (
        <p>
          <span className="text-ink-soft">{t('responsible')}</span> {document.responsiblePhysician.name}
        </p>
      ) : null}
      {document.dueOn ? (
        <p>
          <span className="text-ink-soft">{t('due')}</span> <Day day={document.dueOn} />
        </p>
      ) : null}
    </div>
  );
}
