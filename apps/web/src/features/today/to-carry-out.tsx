'use client';
import type { todayOutput } from '@consilium/contracts';
import { useTranslations } from 'next-intl';
import type { z } from 'zod';
import { ImplementationBadge } from '@/features/decisions/implementation';
import { useDecidedLines } from '@/features/guideline/therapy-name';
import { Badge, Day, Link, Section } from '@/ui';

type Item = z.output<typeof todayOutput>['toCarryOut'][number];

/** Decisions that wait to be carried out and reported, the most urgent first; nothing where none does. */
export function ToCarryOut({ items, total }: { items: readonly Item[]; total: number }) {
  const t = useTranslations('afterDecision.today');
  const today = useTranslations('today');
  const decidedLines = useDecidedLines();
  if (items.length === 0) return null;
  return (
    <Section
      title={t('title')}
      actions={
        <span className="tabular text-ink-soft">
          {total > items.length ? today('shownOf', { shown: items.length, total }) : total}
        </span>
      }
    >
      <ul className="-mt-2">
        {items.map((item) => (
          <li
            key={item.decisionId}
            className="relative flex flex-col gap-1 border-b border-line py-3 hover:bg-hover"
          >
            <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
              <Link
                href={`/decisions/${item.decisionId}`}
                data-row
                className="font-semibold text-accent-ink after:absolute after:inset-0"
              >
                {item.pseudonym}
              </Link>
              <span className="text-ink-soft">
                {t('due')} <Day day={item.dueOn} />
              </span>
              {item.overdue ? <ImplementationBadge status={null} overdue /> : null}
              {item.own ? <Badge tone="accent">{t('own')}</Badge> : <span>{item.responsibleName}</span>}
            </p>
            <p className="line-clamp-2 max-w-prose">{decidedLines(item).join(' · ')}</p>
          </li>
        ))}
      </ul>
    </Section>
  );
}
