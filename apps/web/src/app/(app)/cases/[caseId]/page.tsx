import type { CaseId } from '@consilium/contracts';
import type { Metadata } from 'next';
import { cache } from 'react';
import { CaseScreen } from '@/features/case/case-screen';
import { withWords } from '@/i18n/words';
import { orNotFound, requireCaller } from '@/lib/session';

type Params = { params: Promise<{ caseId: string }> };

const readCase = cache(async (caseId: string) => {
  const { caller } = await requireCaller();
  // The procedure judges the form of the id.
  return orNotFound(caller.case.get({ caseId: caseId as CaseId }));
});

export async function generateMetadata({ params }: Params): Promise<Metadata> {
  return { title: (await readCase((await params).caseId)).pseudonym };
}

async function CasePage({ params }: Params) {
  const view = await readCase((await params).caseId);
  return <CaseScreen key={view.id} initial={view} />;
}

export default withWords('(app)/cases/[caseId]', CasePage);
