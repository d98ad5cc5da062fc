import type { CaseId } from '@consilium/contracts';
import type { Metadata } from 'next';
import { getTimeZone, getTranslations } from 'next-intl/server';
import { Audit } from '@/features/audit/audit';
import { listInput, namedCase, organizationInput, readFilters } from '@/features/audit/filters';
import { OrganizationAudit } from '@/features/audit/organization-audit';
import { RecordChoice } from '@/features/audit/record-choice';
import { organizationGroups } from '@/features/audit/type-groups';
import { withWords } from '@/i18n/words';
import { failureOf } from '@/lib/failure';
import { currentAbilities, currentMembership, requireBoard, requireCaller } from '@/lib/session';
import { EmptyState, PageHead } from '@/ui';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('audit'))('title') };
}

type Query = Record<string, string | string[] | undefined>;

const problemIn = ({ problem }: Query) => (problem === 'reason' || problem === 'forbidden' ? problem : null);

async function AuditPage({ searchParams }: { searchParams: Promise<Query> }) {
  const query = await searchParams;
  const { board, organization } = await currentAbilities();
  try {
    return query['of'] === 'organization' || (organization.audit && !board?.enter)
      ? await auditOfOrganization(query)
      : await auditOfBoard(query);
  } catch (error) {
    const code = failureOf(error)?.code;
    if (code !== 'forbidden' && code !== 'not-found') throw error;
    const t = await getTranslations('audit');
    return (
      <>
        <PageHead title={t('title')} />
        <EmptyState title={t('noRight')} hint={t('noRightHint')} />
      </>
    );
  }
}

async function auditOfBoard(query: Query) {
  const { caller, membership, abilities, organization } = await requireBoard();
  const { boardId } = membership;
  const filters = readFilters(query);
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
      seesAll={abilities.readWholeJournal}
      problem={problemIn(query)}
      choice={organization.audit ? <RecordChoice boardName={membership.boardName} of="board" /> : null}
    />
  );
}

async function auditOfOrganization(query: Query) {
  const { caller } = await requireCaller();
  const membership = await currentMembership();
  const { board } = await currentAbilities();
  const filters = readFilters(query, organizationGroups);
  const initial = await caller.organization.journal(organizationInput(await getTimeZone(), filters));
  return (
    <OrganizationAudit
      initialFilters={filters}
      initial={initial}
      problem={problemIn(query)}
      choice={
        membership && board?.enter ? (
          <RecordChoice boardName={membership.boardName} of="organization" />
        ) : null
      }
    />
  );
}

export default withWords('(app)/audit', AuditPage);
