import type { CaseFacts, TherapyId } from '@consilium/contracts';
import { adviseBy, type Edition, leavesOf } from '../../src/index';
import { conditionsOfRule, leavesOfEdition } from './leaves';
import { casesToldApart } from './told-apart';
import { eachVerdict } from './verdicts';

/** The part of an edition that a change can show in: one therapy's rule, what stands before and after the rules, or all. */
export type Part = { readonly therapy: TherapyId } | 'case' | 'everything';
type Sliced = Exclude<Part, 'everything'>;

/** An edition cut down to one part, its gates kept: cheap to run over very many cases. */
export function sliceOf(edition: Edition, part: Sliced): Edition {
  if (part === 'case') return { ...edition, rules: [], listed: [] };
  return {
    ...edition,
    rules: edition.rules.filter(({ therapy }) => therapy === part.therapy),
    listed: edition.listed.filter(({ therapy }) => therapy === part.therapy),
    boardRules: [],
    flagRules: [],
    optionExpected: { kind: 'any', of: [] },
  };
}

/** The answer without the conditions each rule read: the order of reading may differ between equal rules. */
export function answerText(edition: Edition, facts: CaseFacts): string {
  const answer = adviseBy(edition, facts);
  const verdicts = eachVerdict(answer).map((verdict) => ({
    ...verdict,
    ...{ trace: [], reason: '', provisional: false, couldOverturn: [] },
  }));
  return JSON.stringify([
    answer.inScope,
    answer.embryonicOrigin,
    answer.whoGrade,
    verdicts,
    answer.boardDecisionReasons,
    answer.missingData,
    answer.flags,
    answer.trace.map(({ held }) => held),
  ]);
}

/** The leaves that can bear on a part: those of the gates and its own. */
export function leavesOfSlice(slice: Edition) {
  return slice.rules.length + slice.listed.length === 0
    ? leavesOfEdition(slice)
    : [
        ...slice.gates.map(({ when }) => when),
        ...[...slice.rules, ...slice.listed].flatMap(conditionsOfRule),
      ].flatMap(leavesOf);
}

/** Whether a case gets past every gate of an edition. */
export function passes(edition: Edition): (facts: CaseFacts) => boolean {
  const gatesAlone = { ...edition, rules: [], listed: [], boardRules: [], flagRules: [] };
  return (facts) => {
    const { trace } = adviseBy(gatesAlone, facts);
    return trace.length >= edition.gates.length && trace.every(({ held }) => held === true);
  };
}

/** Conditional caveats go with every offer of a rule, whichever step made it: the same ones need no comparison. */
function withoutSharedCaveats(one: Edition, other: Edition): [Edition, Edition] {
  const [own] = [...one.rules, ...one.listed];
  const [others] = [...other.rules, ...other.listed];
  if (!own || own.caveats !== others?.caveats) return [one, other];
  const plain = (edition: Edition): Edition => ({
    ...edition,
    rules: edition.rules.map((rule) => ({ ...rule, caveats: [] })),
    listed: edition.listed.map((rule) => ({ ...rule, caveats: [] })),
  });
  return [plain(one), plain(other)];
}

/**
 * Holds two editions that differ in one part against each other on every case that either can tell apart. Returns the
 * first case they answer differently, or how many cases they answer alike.
 */
export function compareOnWholeSpace(
  edition: Edition,
  changed: Edition,
  part: Part,
): { readonly alike: number; readonly differs: CaseFacts | null } {
  if (part === 'everything') {
    const parts: Sliced[] = [...edition.rules, ...edition.listed].map(({ therapy }) => ({ therapy }));
    let alike = 0;
    for (const each of [...parts, 'case' as const]) {
      const found = compareOnWholeSpace(edition, changed, each);
      alike += found.alike;
      if (found.differs) return { alike, differs: found.differs };
    }
    return { alike, differs: null };
  }
  const [one, other] = withoutSharedCaveats(sliceOf(edition, part), sliceOf(changed, part));
  let alike = 0;
  const leaves = [...leavesOfSlice(one), ...leavesOfSlice(other)];
  // A rule behind the gates is not read where they stop; gates are part of the comparison where they differ.
  const worthwhile =
    one.rules.length > 0 && one.gates === other.gates && one.readSite === other.readSite
      ? passes(one)
      : () => true;
  for (const facts of casesToldApart([one, other], leaves, worthwhile)) {
    if (answerText(one, facts) !== answerText(other, facts)) return { alike, differs: facts };
    alike += 1;
  }
  return { alike, differs: null };
}
