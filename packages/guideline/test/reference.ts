import type { CaseFacts } from '@consilium/contracts';
import { NEC_ONLY, NOT_IN_G3, origin, ruleOf, SYSTEMIC, scope, subsiteAsked } from './reference-tables';

/**
 * A second reading of the recommendation contract, R1 to R13, and of the statements S1 to S75 behind it, as plain
 * conditions and without the engine: the two are compared over the space of cases. It shares no code with `src`; keep it
 * that way. Of several grounds to exclude, the first in this order is named: another disease or grade, another site,
 * used before, the course, receptors, what else is missing.
 */
export interface Reference {
  inScope: boolean | null;
  embryonicOrigin: string;
  whoGrade: string;
  options: Record<string, OfferedHere>;
  excluded: Record<string, ExcludedHere>;
  undetermined: Record<string, WaitingHere>;
  boardDecisionReasons: string[];
  missingData: string[];
  flags: string[];
}
interface OfferedHere {
  rule: string;
  strength: string;
  reasons: string[];
  statements: string[];
  caveats: string[];
}
interface ExcludedHere {
  rule: string;
  reason: string;
  statements: string[];
}
interface WaitingHere {
  rule: string;
  needs: string[];
  statements: string[];
}

const split = new Map<string, string[]>();
/** The words of a text, split once: the second reading answers millions of cases. */
function words(text: string): string[] {
  const known = split.get(text);
  if (known) return known;
  const made = text.split(' ');
  split.set(text, made);
  return made;
}

export function reference(f: CaseFacts): Reference {
  const inScope = scope(f);
  const from = origin(f.primarySite);
  const options: Reference['options'] = {};
  const excluded: Reference['excluded'] = {};
  const undetermined: Reference['undetermined'] = {};
  const reasons = new Set<string>();
  const flags = new Set<string>();
  const missing: string[] = [];
  const k = f.ki67Percent;
  const m = f.mitosesPer10Hpf;
  const prrtReason =
    from === 'foregut' || from === 'hindgut'
      ? 'guideline:prrt-non-midgut'
      : from === 'ambiguous'
        ? 'safety:origin-ambiguous'
        : from === 'unknown'
          ? 'safety:prrt-origin-not-established'
          : null;
  const give = (
    id: string,
    strength: string,
    statements: string,
    caveats: (string | false)[] = [],
    more: { because?: string; rule?: string } = {},
  ): void => {
    options[id] = {
      rule: more.rule ?? ruleOf(id),
      strength,
      reasons: more.because ? [more.because] : [],
      statements: words(statements),
      caveats: caveats.filter((caveat): caveat is string => caveat !== false),
    };
    if (more.because) reasons.add(more.because);
  };
  const deny = (id: string, reason: string, statements: string, rule = ruleOf(id)): void => {
    excluded[id] = { rule, reason, statements: words(statements) };
  };
  const wait = (id: string, needs: (string | false)[], statements: string, rule = ruleOf(id)): void => {
    undetermined[id] = {
      rule,
      needs: needs.filter((need): need is string => need !== false).sort(),
      statements: words(statements),
    };
  };

  // R12: the combination counts as both
  const had = (id: string): boolean =>
    f.priorTherapies.some(
      (p) =>
        p === id ||
        (p === 'everolimus-octreotide-combination' && (id === 'everolimus' || id === 'octreotide-lar')),
    );
  const hadSsa = had('octreotide-lar') || had('lanreotide-autogel');

  // R7b
  if (f.proposedTherapies?.includes('lu177-dotatate') && prrtReason !== null) reasons.add(prrtReason);

  // Details: the axes, and the unit
  const priors = f.priorTherapies.filter(
    (id) => id !== 'sstr-imaging' && id !== 'surgery-or-endoscopic-resection',
  );
  if (f.mitosesUnit === '2mm2') flags.add('mitoses-per-2mm2');
  if (f.diseaseStatus === 'treatment-naive' && priors.length)
    flags.add('treatment-naive-with-prior-therapies');
  if (f.diseaseStatus === 'stable' && !priors.length) flags.add('stable-without-prior-therapies');

  // R2
  let grade = 'not-applicable';
  let unsettledNeeds: string[] | null = null;
  if (inScope === true) {
    const gk = k === null ? 0 : k > 20 ? 3 : k >= 3 ? 2 : 1;
    const gm = m === null ? 0 : m > 20 ? 3 : m >= 2 ? 2 : 1;
    const g = Math.max(gk, gm);
    if (gk && gm && gk !== gm) flags.add('ki67-mitosis-discordance');
    const unknownIndices = [
      ...(k === null ? ['ki67Percent'] : []),
      ...(m === null ? ['mitosesPer10Hpf'] : []),
    ];
    if (g === 0) {
      grade = 'indeterminate';
      unsettledNeeds = [...(f.differentiation === 'unknown' ? ['differentiation'] : []), ...unknownIndices];
    } else if (f.differentiation === 'poor' && g !== 3) {
      grade = 'indeterminate';
      unsettledNeeds = unknownIndices;
      if (gk && gm) reasons.add('safety:pathology-contradiction');
    } else if (f.differentiation === 'unknown' && g === 3) {
      grade = 'indeterminate';
      unsettledNeeds = ['differentiation'];
      reasons.add('safety:grade3-differentiation-unknown');
    } else {
      grade = f.differentiation === 'poor' ? 'NEC' : `NET-G${g}`;
      if (gk && gm && Math.abs(gk - gm) === 2) {
        reasons.add('safety:ki67-mitosis-discordance-two-grades');
        unsettledNeeds = [];
      }
    }
    if (subsiteAsked(f.primarySite)) missing.push('primarySite.subsite');
    missing.push(...unknownIndices);
    if (f.differentiation === 'unknown') missing.push('differentiation');
    if (f.tumorVolume === 'unknown') missing.push('tumorVolume');
    if (f.sstr === 'unknown' && f.differentiation !== 'poor') {
      missing.push('sstr');
      give('sstr-imaging', 'recommended', 'S18', [
        'imaging-68ga-preferred',
        hadSsa && 'imaging-ssa-interferes',
      ]);
    }
  } else if (inScope === null) {
    missing.push('unknownPrimaryGepSuspected');
  }

  const finish = (): Reference => ({
    inScope,
    embryonicOrigin: from,
    whoGrade: grade,
    options,
    excluded,
    undetermined,
    boardDecisionReasons: [...reasons].sort(),
    missingData: missing.sort(),
    flags: [...flags].sort(),
  });

  // R1, R3, R2's unsettled grade
  if (inScope === false) {
    for (const id of SYSTEMIC) deny(id, 'out-of-scope', 'S3', 'R1');
    return finish();
  }
  if (inScope === null) {
    for (const id of SYSTEMIC) wait(id, ['unknownPrimaryGepSuspected'], 'S3', 'R1');
    return finish();
  }
  if (f.stage === 'localized-resectable') {
    give('surgery-or-endoscopic-resection', 'curative-treatment', 'S5');
    for (const id of SYSTEMIC) deny(id, 'resectable', 'S5 S6', 'R3');
    return finish();
  }
  if (unsettledNeeds !== null) {
    for (const id of SYSTEMIC) wait(id, unsettledNeeds, 'S9 S12', 'R2');
    return finish();
  }

  const progressive = f.diseaseStatus === 'progressive';
  const pancreas = f.primarySite.startsWith('C25.');
  const high = f.tumorVolume === 'high';
  const over10 = k !== null && k > 10;
  const volumeUnknown = f.tumorVolume === 'unknown';
  const hadLine = hadSsa || had('everolimus') || had('sunitinib') || had('lu177-dotatate');
  /** T5: midgut by the text, in the large-intestine row of Table 2; the appendix is not. */
  const cecumOrProximalColon = /^C18\.[023]$/.test(f.primarySite);

  if (grade === 'NET-G1' || grade === 'NET-G2') {
    // R4
    for (const id of ['octreotide-lar', 'lanreotide-autogel'] as const) {
      const octreotide = id === 'octreotide-lar';
      const caveats = [
        over10 && 'ssa-few-data-ki67-over-10',
        volumeUnknown && 'ssa-volume-unknown',
        f.functional === true && 'ssa-functional',
        f.functional === null && 'functional-not-known',
        octreotide && cecumOrProximalColon && 'table-2-proximal-colon',
        !octreotide && f.primarySite.startsWith('C16.') && 'table-2-stomach',
      ];
      if (f.diseaseStatus === 'stable' && f.priorTherapies.includes(id)) {
        give(id, 'recommended', 'S21', ['continuation-derived', 'continuation-not-stated', ...caveats]);
      } else if (hadSsa) deny(id, 'ssa-used-before', 'S28');
      else if (f.sstr === 'negative') deny(id, 'ssa-sstr-negative', 'S74 S22');
      else if (octreotide && from === 'unknown') deny(id, 'octreotide-unknown-primary', 'S26 S27');
      else if (octreotide && from === 'ambiguous') wait(id, ['primarySite.subsite'], 'S26 S28');
      else if (octreotide && from !== 'midgut') deny(id, 'octreotide-midgut-only', 'S26');
      else if (high) give(id, 'should-not-be-precluded', 'S24', caveats);
      else give(id, 'recommended', octreotide ? 'S26 S28' : 'S27 S28', caveats);
    }
    // R5, R6
    for (const id of ['everolimus', 'sunitinib'] as const) {
      const caveats =
        id === 'sunitinib'
          ? []
          : [
              f.functional === true && 'everolimus-functional',
              f.functional === null && 'functional-not-known',
            ];
      if (id === 'sunitinib' && !pancreas) deny(id, 'pancreas-only', 'S41');
      else if (had(id)) deny(id, 'used-before', 'S70');
      else if (progressive) {
        give(id, 'generally-recommended', id === 'sunitinib' ? 'S41 S42' : 'S40 S42', caveats);
      } else if (f.sstr === 'negative' || high || over10) give(id, 'could-be-used', 'S43', caveats);
      else if (volumeUnknown || k === null || f.sstr === 'unknown') {
        wait(
          id,
          [volumeUnknown && 'tumorVolume', k === null && 'ki67Percent', f.sstr === 'unknown' && 'sstr'],
          'S43',
        );
      } else deny(id, 'no-trigger-for-targeted', 'S42 S43');
    }
    // R7
    const caveats = [
      !hadSsa && 'no-prior-ssa',
      f.functional === true && 'prrt-carcinoid-crisis',
      f.primarySite === 'C17.0' && 'table-2-duodenum',
      cecumOrProximalColon && 'table-2-proximal-colon',
    ];
    if (had('lu177-dotatate')) deny('lu177-dotatate', 'used-before', 'S70');
    else if (!progressive) deny('lu177-dotatate', 'not-progressive', 'S51');
    else if (f.sstr === 'negative') deny('lu177-dotatate', 'prrt-sstr-negative', 'S46 S74');
    else if (f.sstr === 'unknown') wait('lu177-dotatate', ['sstr'], 'S46 S74');
    else if (prrtReason === null) give('lu177-dotatate', 'recommended', 'S51', caveats);
    else {
      const why =
        from === 'ambiguous'
          ? 'prrt-origin-open'
          : from === 'unknown'
            ? 'prrt-origin-unknown'
            : 'prrt-no-randomized-data';
      give(
        'lu177-dotatate',
        'cautious-board-only',
        from === 'ambiguous' ? 'S52 S1' : 'S52',
        [why, ...caveats],
        {
          because: prrtReason,
        },
      );
    }
    // R8
    const cytotoxic = 'cytotoxic-chemotherapy';
    if (had(cytotoxic)) deny(cytotoxic, 'used-before', 'S70');
    else if (progressive && hadLine) give(cytotoxic, 'feasible-option', 'S57');
    else if (high || over10) give(cytotoxic, 'could-be-used', 'S24', ['cytotoxic-text-only']);
    else if (volumeUnknown || k === null) {
      wait(cytotoxic, [volumeUnknown && 'tumorVolume', k === null && 'ki67Percent'], 'S24');
    } else deny(cytotoxic, 'no-ground-for-chemotherapy', 'S24 S57');
    // R9
    const korea = !pancreas && 'captem-korea-pancreas';
    if (had('captem')) deny('captem', 'used-before', 'S70');
    else if (!progressive) deny('captem', 'not-progressive', 'S57');
    else if (!hadLine) deny('captem', 'no-prior-line', 'S57');
    else if (high) give('captem', 'could-be-preferred', 'S57 S58', [korea]);
    else if (pancreas) {
      give('captem', 'feasible-option', 'S57 S58', [volumeUnknown && 'captem-volume-unknown']);
    } else if (volumeUnknown) wait('captem', ['tumorVolume'], 'S57 S58');
    else deny('captem', 'captem-no-ground', 'S58');

    deny('5fu-based-chemotherapy', 'net-g3-only', 'S69');
    deny('etoposide-cisplatin', 'grade-3-only', 'S68 S69');
    deny('streptozocin-5fu', 'streptozocin-not-available', 'S55');
    deny('everolimus-octreotide-combination', 'combination-missed-endpoint', 'S33');
  }
  // R10
  if (grade === 'NET-G3') {
    flags.add('no-proven-standard-systemic-therapy');
    for (const [id, [reason, statements]] of Object.entries(NOT_IN_G3)) deny(id, reason, statements);
    if (had('5fu-based-chemotherapy')) deny('5fu-based-chemotherapy', 'used-before', 'S70');
    else give('5fu-based-chemotherapy', 'could-be-used', 'S69', ['5fu-availability-not-stated']);
    if (had('etoposide-cisplatin')) deny('etoposide-cisplatin', 'used-before', 'S63');
    else give('etoposide-cisplatin', 'could-be-used', 'S69', ['ep-may-be-suboptimal'], { rule: 'R10' });
    if (k !== null && k > 55) reasons.add('safety:ki67-over-55-in-well-differentiated');
  }
  if (grade !== 'NEC')
    for (const [id, statement] of Object.entries(NEC_ONLY)) deny(id, 'nec-only', statement);
  // R11
  if (grade === 'NEC') {
    for (const id of Object.keys(NOT_IN_G3)) deny(id, 'nec-different-disease', 'S60');
    deny('5fu-based-chemotherapy', 'net-g3-only', 'S69');
    for (const id of ['folfox', 'folfiri']) deny(id, 'not-available-in-korea', 'S63');
    deny('ipilimumab-nivolumab', 'investigational', 'S65');
    const ip = 'irinotecan-cisplatin';
    if (had('etoposide-cisplatin')) {
      deny('etoposide-cisplatin', 'used-before', 'S63');
      reasons.add('safety:no-proven-second-line');
    } else give('etoposide-cisplatin', 'standard-of-care', 'S68');
    if (had(ip)) deny(ip, 'used-before', 'S70');
    else if (!had('etoposide-cisplatin')) deny(ip, 'first-line-is-ep', 'S68');
    else {
      const caveats = ['irinotecan-single-arm', 'irinotecan-not-reimbursed'];
      give(ip, 'limited-modest-activity', 'S63 S64', caveats);
    }
  }
  // R12
  const offersTherapy = Object.keys(options).some((id) => id !== 'sstr-imaging');
  if (!offersTherapy && (progressive || grade === 'NET-G3' || grade === 'NEC'))
    reasons.add('safety:no-option-left');
  return finish();
}
