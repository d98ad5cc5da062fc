import { addAnnotation, draftCase, resolveAnnotation, submitCase } from '@consilium/application';
import type { Anchor, BoardId } from '@consilium/contracts';
import type { DayAt, DemoCase } from './cases/demo-case';
import type { Demo } from './demo';
import type { DemoAnchor, DemoAnnotation } from './meetings/annotations';

/** Enters cases as their referrers do, and submits them unless they stay drafts. */
export async function enterCases(
  demo: Demo,
  boardId: BoardId,
  day: DayAt,
  cases: readonly DemoCase[],
  { submitted }: { readonly submitted: boolean },
): Promise<void> {
  for (const one of cases) {
    demo.clock.pass(600);
    const drafted = await demo.act(one.by, draftCase, {
      boardId,
      type: one.type,
      question: one.question,
      facts: one.facts(day),
      identity: one.identity,
    });
    demo.cases.set(one.key, drafted.caseId);
    if (submitted) {
      await demo.act(one.by, submitCase, { caseId: drafted.caseId, version: drafted.version });
    }
  }
}

/** Pins comments and their replies. */
export async function annotate(
  demo: Demo,
  day: DayAt,
  cases: readonly DemoCase[],
  annotations: readonly DemoAnnotation[],
): Promise<void> {
  for (const one of annotations) {
    const about = cases.find((each) => each.key === one.case);
    if (about === undefined) throw new Error(`the demo annotates no case ${one.case}`);
    const caseId = demo.caseId(one.case);
    const anchor = anchorOf(one.at, about, day);
    demo.clock.pass(300);
    const { annotationId } = await demo.act(one.by, addAnnotation, {
      caseId,
      anchor,
      parentId: null,
      body: one.body,
    });
    for (const reply of one.replies ?? []) {
      await demo.act(reply.by, addAnnotation, { caseId, anchor, parentId: annotationId, body: reply.body });
    }
    if (one.resolvedBy !== undefined) await demo.act(one.resolvedBy, resolveAnnotation, { annotationId });
  }
}

function anchorOf(at: DemoAnchor, about: DemoCase, day: DayAt): Anchor {
  if (at === 'case') return { kind: 'case' };
  if ('fact' in at) return { kind: 'fact', key: at.fact };
  if ('option' in at) return { kind: 'option', therapy: at.option };
  const [field, text, quote] =
    'summary' in at
      ? (['summary', about.facts(day).summary, at.summary] as const)
      : (['question', about.question, at.question] as const);
  const start = text.indexOf(quote);
  if (start < 0) throw new Error(`the demo quotes what ${about.key} does not say`);
  return { kind: 'passage', field, start, end: start + quote.length, quote };
}
