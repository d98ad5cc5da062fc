import type { CaseId } from '@consilium/contracts';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Audit } from '@/features/audit/audit';
import { listInput, namedCase, readFilters } from '@/features/audit/filters';
import { failureOf } from '@/lib/failure';
import { requireBoard } from '@/lib/session';
import { EmptyState, PageHead } from '@/ui';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('audit'))('title') };
}

type Search = Promise<Record<string, string | string[] | undefined>>;

export default async function AuditPage({ searchParams }: { searchParams: Search }) {
  const { caller, membership } = await requireBoard();
  const { boardId } = membership;
  const query = await searchParams;
  const filters = readFilters(query);
  const problem = query['problem'];
  try {
    const { people } = await caller.people.list({ boardId });
    const found = filters.pseudonym.trim()
      ? await caller.case.list({ boardId, search: filters.pseudonym.trim(), limit: 50 })
      : null;
    const named: CaseId | null = found ? (namedCase(found.items, filters.pseudonym)?.id ?? null) : null;
    const unknown = found !== null && named === null;
    const initial = unknown ? null : await caller.journal.list(listInput(boardId, filters, named));
    return (
      <Audit
        boardId={boardId}
        people={people}
        initialFilters={filters}
        initial={initial}
        head={initial?.head ?? null}
        seesAll={membership.roles.includes('auditor')}
        problem={problem === 'reason' || problem === 'forbidden' ? problem : null}
      />
    );
  } catch (error) {
    if (failureOf(error)?.code !== 'forbidden') throw error;
    const t = await getTranslations('audit');
    return (
      <>
        <PageHead title={t('title')} />
        <EmptyState title={t('noRight')} hint={t('noRightHint')} />
      </>
    );
  }
}
