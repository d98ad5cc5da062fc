import type { Statement } from '@consilium/guideline';
import { useTranslations } from 'next-intl';
import { StrengthMark } from '@/ui';
import { Cite } from './cite';

/** Statements of the source in words, each with its place and, where it has one, its strength. */
export function StatementLines({ statements }: { statements: readonly Statement[] }) {
  const words = useTranslations('guideline');
  const content = useTranslations('guidelineContent');
  return (
    <ul className="flex flex-col gap-1.5">
      {statements.map(({ id, strength }) => (
        <li key={id} className="grid grid-cols-[2rem_minmax(0,1fr)] gap-x-2">
          <Cite id={id} />
          <span>
            {words(`statement.${id}`)}{' '}
            <span className="text-note text-ink-soft">{content(`place.${id}`)}</span>
            {strength ? (
              <StrengthMark
                strength={strength}
                word={words(`strength.${strength}`)}
                className="ml-2 text-note"
              />
            ) : null}
          </span>
        </li>
      ))}
    </ul>
  );
}
