import type { CaseFacts } from '@consilium/contracts';
import type { Edition } from '../../src/index';
import { type AnyVerdict, restsOn } from './rests-on';
import { ki67Edges, mitosesEdges, siteClasses } from './space';
import { eachVerdict, type Recommend, verdictText } from './verdicts';

/** What each unknown fact of a case may turn out to be; the fact as it stands is the first. */
function completionsOf(edition: Edition) {
  const percents = ki67Edges(edition);
  const counts = mitosesEdges(edition);
  const known = siteClasses([edition])
    .map(({ first }) => first.primarySite)
    .filter((site) => {
      const { inScope, subsiteMissing } = edition.readSite({ primarySite: site });
      return inScope === true && !subsiteMissing;
    });
  /** A coarser code may turn out to be any exact one of its category; an unspecified one of the gut any of all. */
  const subsites = (site: string): readonly string[] => {
    const within = Array.from({ length: 10 }, (_, digit) => `${site.slice(0, 3)}.${digit}`).filter(
      (code) => !edition.readSite({ primarySite: code }).subsiteMissing,
    );
    return within.filter((code) => edition.readSite({ primarySite: code }).inScope).length > 0
      ? within
      : known;
  };
  return (facts: CaseFacts): CaseFacts[] => {
    let open: CaseFacts[] = [facts];
    const learn = <Key extends keyof CaseFacts>(
      key: Key,
      isOpen: boolean,
      values: readonly CaseFacts[Key][],
    ) => {
      if (isOpen)
        open = open.flatMap((from) => [from, ...values.map((value) => ({ ...from, [key]: value }))]);
    };
    const belief = facts.primarySite === 'C80.9' && facts.unknownPrimaryGepSuspected == null;
    learn('unknownPrimaryGepSuspected', belief, [true, false]);
    learn('primarySite', edition.readSite(facts).subsiteMissing, subsites(facts.primarySite));
    learn('differentiation', facts.differentiation === 'unknown', ['well', 'poor']);
    learn('ki67Percent', facts.ki67Percent === null, percents);
    learn('mitosesPer10Hpf', facts.mitosesPer10Hpf === null, counts);
    learn('sstr', facts.sstr === 'unknown', ['positive', 'negative']);
    learn('tumorVolume', facts.tumorVolume === 'unknown', ['low', 'intermediate', 'high']);
    learn('functional', facts.functional === null, [true, false]);
    return open.slice(1);
  };
}

export interface Learning {
  /** Verdicts whose trace rests on no unknown fact and no provisional grade, in cases with something unknown. */
  readonly firm: number;
  /** Verdicts not marked provisional, and those marked, in such cases. */
  readonly unmarked: number;
  readonly marked: number;
  /** Completions answered: every way to learn one, some or all of the unknown facts. */
  readonly completions: number;
  readonly broken: {
    readonly what: 'rests on no unknown fact' | 'not marked provisional' | 'marked in vain';
    readonly therapy: string;
    readonly facts: CaseFacts;
    readonly learnt?: CaseFacts;
  } | null;
}

/** Kind, strength and board reasons: what a mark says may change. */
function markedText(verdict: AnyVerdict): string {
  if ('strength' in verdict) return `${verdict.strength} ${verdict.boardDecision.reasons.join()}`;
  return 'needs' in verdict ? 'undetermined' : 'excluded';
}

/**
 * Shows by brute force that a verdict whose trace rests on no unknown fact is not changed by learning any; that one which
 * is not marked provisional keeps its kind; and that none is marked in vain.
 */
export function learning(edition: Edition, recommend: Recommend, cases: readonly CaseFacts[]): Learning {
  const complete = completionsOf(edition);
  const count = { firm: 0, unmarked: 0, marked: 0, completions: 0 };
  for (const facts of cases) {
    const learntCases = complete(facts);
    if (learntCases.length === 0) continue;
    const answer = recommend(facts);
    const verdicts = eachVerdict(answer).map((verdict) => ({
      verdict,
      firm: restsOn(verdict, answer) === 'established' ? verdictText(verdict) : null,
      marked: markedText(verdict),
      changed: false,
    }));
    for (const learnt of learntCases) {
      count.completions += 1;
      const after = new Map(eachVerdict(recommend(learnt)).map((then) => [then.therapy, then]));
      for (const known of verdicts) {
        const { therapy, provisional } = known.verdict;
        const then = after.get(therapy);
        const stays = then !== undefined && markedText(then) === known.marked;
        if (known.firm !== null && (!then || verdictText(then) !== known.firm)) {
          return { ...count, broken: { what: 'rests on no unknown fact', therapy, facts, learnt } };
        }
        if (!stays && !provisional) {
          return { ...count, broken: { what: 'not marked provisional', therapy, facts, learnt } };
        }
        known.changed ||= !stays;
      }
    }
    for (const { verdict, firm, changed } of verdicts) {
      if (firm !== null) count.firm += 1;
      count[verdict.provisional ? 'marked' : 'unmarked'] += 1;
      if (verdict.provisional && !changed) {
        return { ...count, broken: { what: 'marked in vain', therapy: verdict.therapy, facts } };
      }
    }
  }
  return { ...count, broken: null };
}
