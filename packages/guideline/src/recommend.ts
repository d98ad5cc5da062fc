import type {
  BoardReason,
  CaseFacts,
  ConditionTrace,
  ExcludedTherapy,
  MissingItem,
  Recommendation,
  RecommendationFlag,
  RecommendationOption,
  UndeterminedTherapy,
} from '@consilium/contracts';
import { BOARD_REASONS } from '@consilium/contracts/values';
import { applyRule, sortNeeds, stopAt, type Verdict } from './engine';
import type { GradeFinding, Reading } from './facts';
import { type Outlooks, outlooksOf } from './outlook';
import { marked } from './overturn';
import type { Edition } from './rule';
import { evaluate } from './trace';

/** Table 3 grades GEP-NEN alone: outside the scope, or while it is open, there is no grade. */
const UNGRADED: GradeFinding = {
  grade: 'not-applicable',
  settled: false,
  provisional: false,
  discordant: false,
  reasons: [],
  needs: [],
};

/** Reads the case as an edition does: site, grade, and what counts as used before. */
export function read(edition: Edition, facts: CaseFacts): Reading {
  const used = new Set(facts.priorTherapies);
  for (const id of edition.withoutEffect) used.delete(id);
  const prior = [...used];
  for (const id of prior) for (const part of edition.parts[id] ?? []) used.add(part);
  const site = edition.readSite(facts);
  const grade = site.inScope === true ? edition.readGrade(facts) : UNGRADED;
  return { facts, site, grade, prior, used, answers: new Map() };
}

function verdictsOf(
  edition: Edition,
  reading: Reading,
  trace: ConditionTrace[],
  outlooks: Outlooks | null,
): Verdict[] {
  const { gates, rules } = edition;
  for (const [place, gate] of gates.entries()) {
    const held = evaluate(gate.when, reading, trace);
    if (held === true) continue;
    return rules.map((rule) => {
      const verdict = stopAt(gate, rule.therapy, held, reading, edition, trace);
      return outlooks ? marked(verdict, rule, outlooks.gates, place, outlooks.rules) : verdict;
    });
  }
  return rules.map((rule) => {
    const { verdict, step } = applyRule(rule, reading, edition);
    return outlooks ? marked(verdict, rule, outlooks.gates, gates.length + step, outlooks.rules) : verdict;
  });
}

/** R7b: 177Lu-DOTATATE that was asked for outside midgut calls the board whatever else holds. */
function reasonForProposedPrrt({ facts, site }: Reading): BoardReason | undefined {
  if (!facts.proposedTherapies?.includes('lu177-dotatate')) return undefined;
  switch (site.origin) {
    case 'midgut':
      return undefined;
    case 'foregut':
    case 'hindgut':
      return 'guideline:prrt-non-midgut';
    case 'ambiguous':
      return 'safety:origin-ambiguous';
    case 'unknown':
      return 'safety:prrt-origin-not-established';
  }
}

function missingDataOf({ facts, site }: Reading): MissingItem[] {
  if (site.inScope === false) return [];
  if (site.inScope === null) return ['unknownPrimaryGepSuspected'];
  const missing: MissingItem[] = [];
  if (site.subsiteMissing) missing.push('primarySite.subsite');
  if (facts.differentiation === 'unknown') missing.push('differentiation');
  if (facts.ki67Percent === null) missing.push('ki67Percent');
  if (facts.mitosesPer10Hpf === null) missing.push('mitosesPer10Hpf');
  if (facts.tumorVolume === 'unknown') missing.push('tumorVolume');
  if (facts.sstr === 'unknown' && facts.differentiation !== 'poor') missing.push('sstr');
  return sortNeeds(missing);
}

function flagsOf(edition: Edition, reading: Reading, rulesRead: boolean): RecommendationFlag[] {
  const { facts, grade, prior } = reading;
  const flags: RecommendationFlag[] = [];
  if (grade.discordant) flags.push('ki67-mitosis-discordance');
  if (facts.mitosesUnit === '2mm2') flags.push('mitoses-per-2mm2');
  if (facts.diseaseStatus === 'treatment-naive' && prior.length > 0) {
    flags.push('treatment-naive-with-prior-therapies');
  }
  if (facts.diseaseStatus === 'stable' && prior.length === 0) flags.push('stable-without-prior-therapies');
  if (rulesRead) {
    for (const rule of edition.flagRules) {
      if (evaluate(rule.when, reading, []) === true) flags.push(rule.flag);
    }
  }
  return flags;
}

/**
 * Advice for one case by one edition: pure and deterministic. Each systemic therapy of the edition has exactly one
 * verdict. The facts must have passed `caseFactsSchema`.
 */
export function adviseBy(edition: Edition, facts: CaseFacts): Recommendation {
  const reading = read(edition, facts);
  const outlooks = outlooksOf(edition, reading);
  const trace: ConditionTrace[] = [];
  const verdicts = verdictsOf(edition, reading, trace, outlooks);
  const rulesRead = trace.length === edition.gates.length && trace.every((entry) => entry.held === true);
  const options: RecommendationOption[] = [];
  for (const rule of edition.listed) {
    const { verdict, step } = applyRule(rule, reading, edition);
    if (outlooks) marked(verdict, rule, [], step, outlooks.listed);
    if (verdict.kind === 'offered') options.push(verdict.entry);
  }
  const listedOnly = options.length;
  const excluded: ExcludedTherapy[] = [];
  const undetermined: UndeterminedTherapy[] = [];
  for (const { kind, entry } of verdicts) {
    if (kind === 'offered') options.push(entry);
    else if (kind === 'excluded') excluded.push(entry);
    else undetermined.push(entry);
  }

  const reasons = new Set<BoardReason>(reading.grade.reasons);
  for (const option of options) for (const reason of option.boardDecision.reasons) reasons.add(reason);
  const proposed = reasonForProposedPrrt(reading);
  if (proposed) reasons.add(proposed);
  if (rulesRead) {
    for (const rule of edition.boardRules) {
      if (evaluate(rule.when, reading, []) === true) reasons.add(rule.reason);
    }
    if (options.length === listedOnly && evaluate(edition.optionExpected, reading, []) === true) {
      reasons.add('safety:no-option-left');
    }
  }

  return {
    ...(facts.id === undefined ? {} : { id: facts.id }),
    guideline: { id: edition.id, edition: edition.edition, contentHash: edition.contentHash },
    inScope: reading.site.inScope,
    embryonicOrigin: reading.site.origin,
    whoGrade: reading.grade.grade,
    gradeProvisional: reading.grade.provisional,
    options,
    excluded,
    undetermined,
    boardDecisionRequired: reasons.size > 0,
    boardDecisionReasons: BOARD_REASONS.filter((reason) => reasons.has(reason)),
    missingData: missingDataOf(reading),
    flags: flagsOf(edition, reading, rulesRead),
    trace,
  };
}
