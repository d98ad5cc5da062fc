import { type DecisionId, decisionIdSchema } from '@consilium/contracts';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { DecisionPage } from '@/features/decisions/decision-page';
import { withWords } from '@/i18n/words';
import { orNotFound, requireCaller } from '@/lib/session';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('decisions'))('title') };
}

async function OneDecisionPage({ params }: { params: Promise<{ decisionId: string }> }) {
  const { caller } = await requireCaller();
  const id: DecisionId = decisionIdSchema.safeParse((await params).decisionId).data ?? notFound();
  return <DecisionPage initial={await orNotFound(caller.decision.get({ decisionId: id }))} />;
}

export default withWords('(app)/decisions/[decisionId]', OneDecisionPage);
