import type { CaseFacts } from '@consilium/contracts';
import type { Edition } from '../../src/index';
import { restsOn } from './rests-on';
import { ki67Edges, mitosesEdges, siteClasses } from './space';
import { eachVerdict, type Recommend, verdictOf, verdictText } from './verdicts';

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
  /** Verdicts that rest on no unknown fact, in cases with one. */
  readonly verdicts: number;
  /** Completions answered: every way to learn one, some or all of the unknown facts. */
  readonly completions: number;
  readonly broken: { readonly therapy: string; readonly facts: CaseFacts; readonly learnt: CaseFacts } | null;
}

/** Shows by brute force that a verdict whose trace rests on no unknown fact is not changed by learning any. */
export function learning(edition: Edition, recommend: Recommend, cases: readonly CaseFacts[]): Learning {
  const complete = completionsOf(edition);
  let verdicts = 0;
  let completions = 0;
  for (const facts of cases) {
    const answer = recommend(facts);
    const firm = eachVerdict(answer).filter((verdict) => restsOn(verdict, answer) === 'established');
    if (firm.length === 0) continue;
    const learntCases = complete(facts);
    if (learntCases.length > 0) verdicts += firm.length;
    for (const learnt of learntCases) {
      completions += 1;
      const after = recommend(learnt);
      for (const verdict of firm) {
        const then = verdictOf(after, verdict.therapy);
        if (!then || verdictText(then) !== verdictText(verdict)) {
          return { verdicts, completions, broken: { therapy: verdict.therapy, facts, learnt } };
        }
      }
    }
  }
  return { verdicts, completions, broken: null };
}
