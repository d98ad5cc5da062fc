import type { CaseFacts } from '@consilium/contracts';

/**
 * A second reading of the recommendation contract, R1 to R13, as plain conditions and without the engine: the two are
 * compared over random cases. It shares no code with `src`; keep it that way.
 */
export interface Reference {
  inScope: boolean | null;
  embryonicOrigin: string;
  whoGrade: string;
  options: Record<string, { strength: string; reasons: string[] }>;
  excluded: string[];
  undetermined: Record<string, string[]>;
  boardDecisionReasons: string[];
  missingData: string[];
  flags: string[];
}

const SYSTEMIC =
  'octreotide-lar lanreotide-autogel everolimus sunitinib lu177-dotatate cytotoxic-chemotherapy captem 5fu-based-chemotherapy etoposide-cisplatin irinotecan-cisplatin folfox folfiri ipilimumab-nivolumab streptozocin-5fu everolimus-octreotide-combination'.split(
    ' ',
  );

function scope(f: CaseFacts): boolean | null {
  const s = f.primarySite;
  if (s === 'C80.9') {
    if (f.unknownPrimaryGepSuspected === true) return true;
    return f.unknownPrimaryGepSuspected === false ? false : null;
  }
  if (/^C1[678]\./.test(s) || /^C25\./.test(s)) return true;
  return s === 'C19.9' || s === 'C20.9' || s === 'C26.0' || s === 'C26.8' || s === 'C26.9';
}

function origin(s: string): string {
  const [category = '', digit = ''] = s.split('.');
  const d = Number(digit);
  switch (category) {
    case 'C16':
    case 'C25':
    case 'C33':
    case 'C34':
      return 'foregut';
    case 'C17':
      if (d === 0) return 'foregut';
      return d <= 3 ? 'midgut' : 'ambiguous';
    case 'C18':
      if (d <= 3) return 'midgut';
      return d === 6 || d === 7 ? 'hindgut' : 'ambiguous';
    case 'C19':
    case 'C20':
      return d === 9 ? 'hindgut' : 'unknown';
    case 'C26':
      return d === 0 || d === 8 || d === 9 ? 'ambiguous' : 'unknown';
    default:
      return 'unknown';
  }
}

const subsiteAsked = (s: string): boolean =>
  /^C17\.[4-9]$/.test(s) || s === 'C18.8' || s === 'C18.9' || /^C26\.[089]$/.test(s);

export function reference(f: CaseFacts): Reference {
  const inScope = scope(f);
  const from = origin(f.primarySite);
  const options: Reference['options'] = {};
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
  const give = (therapy: string, strength: string, ...because: string[]): void => {
    options[therapy] = { strength, reasons: because };
    for (const reason of because) reasons.add(reason);
  };

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
      give('sstr-imaging', 'recommended');
    }
  } else if (inScope === null) {
    missing.push('unknownPrimaryGepSuspected');
  }

  const finish = (): Reference => ({
    inScope,
    embryonicOrigin: from,
    whoGrade: grade,
    options,
    excluded: SYSTEMIC.filter((id) => !options[id] && !undetermined[id]).sort(),
    undetermined,
    boardDecisionReasons: [...reasons].sort(),
    missingData: missing.sort(),
    flags: [...flags].sort(),
  });
  const waitAll = (needs: string[]): Reference => {
    for (const id of SYSTEMIC) undetermined[id] = needs;
    return finish();
  };

  // R1, R3, R2's unsettled grade
  if (inScope === false) return finish();
  if (inScope === null) return waitAll(['unknownPrimaryGepSuspected']);
  if (f.stage === 'localized-resectable') {
    give('surgery-or-endoscopic-resection', 'curative-treatment');
    return finish();
  }
  if (unsettledNeeds !== null) return waitAll(unsettledNeeds.sort());

  // R12: the combination counts as both
  const had = (id: string): boolean =>
    f.priorTherapies.some(
      (p) =>
        p === id ||
        (p === 'everolimus-octreotide-combination' && (id === 'everolimus' || id === 'octreotide-lar')),
    );
  const hadSsa = had('octreotide-lar') || had('lanreotide-autogel');
  const progressive = f.diseaseStatus === 'progressive';
  const pancreas = f.primarySite.startsWith('C25.');
  const high = f.tumorVolume === 'high';
  const over10 = k !== null && k > 10;
  const volumeUnknown = f.tumorVolume === 'unknown';
  const hadLine = hadSsa || had('everolimus') || had('sunitinib') || had('lu177-dotatate');
  const wait = (id: string, needs: (string | false)[]): void => {
    undetermined[id] = needs.filter((need): need is string => need !== false).sort();
  };

  if (grade === 'NET-G1' || grade === 'NET-G2') {
    // R4
    const continued = (['octreotide-lar', 'lanreotide-autogel'] as const).filter(
      (id) => f.diseaseStatus === 'stable' && f.priorTherapies.includes(id),
    );
    for (const id of continued) give(id, 'recommended');
    if (continued.length === 0 && !hadSsa && f.sstr !== 'negative') {
      const strength = high ? 'should-not-be-precluded' : 'recommended';
      if (from === 'midgut') give('octreotide-lar', strength);
      if (from === 'ambiguous') wait('octreotide-lar', ['primarySite.subsite']);
      give('lanreotide-autogel', strength);
    }
    // R5, R6
    for (const id of ['everolimus', 'sunitinib']) {
      if (had(id) || (id === 'sunitinib' && !pancreas)) continue;
      if (progressive) give(id, 'generally-recommended');
      else if (f.sstr === 'negative' || high || over10) give(id, 'could-be-used');
      else if (volumeUnknown || k === null || f.sstr === 'unknown') {
        wait(id, [
          volumeUnknown && 'tumorVolume',
          k === null && 'ki67Percent',
          f.sstr === 'unknown' && 'sstr',
        ]);
      }
    }
    // R7
    if (progressive && !had('lu177-dotatate')) {
      if (f.sstr === 'unknown') wait('lu177-dotatate', ['sstr']);
      if (f.sstr === 'positive') {
        if (prrtReason === null) give('lu177-dotatate', 'recommended');
        else give('lu177-dotatate', 'cautious-board-only', prrtReason);
      }
    }
    // R8
    if (!had('cytotoxic-chemotherapy')) {
      if (progressive && hadLine) give('cytotoxic-chemotherapy', 'feasible-option');
      else if (high || over10) give('cytotoxic-chemotherapy', 'could-be-used');
      else if (volumeUnknown || k === null) {
        wait('cytotoxic-chemotherapy', [volumeUnknown && 'tumorVolume', k === null && 'ki67Percent']);
      }
    }
    // R9
    if (!had('captem') && progressive && hadLine) {
      if (high) give('captem', 'could-be-preferred');
      else if (pancreas) give('captem', 'feasible-option');
      else if (volumeUnknown) wait('captem', ['tumorVolume']);
    }
  }
  // R10
  if (grade === 'NET-G3') {
    flags.add('no-proven-standard-systemic-therapy');
    if (!had('5fu-based-chemotherapy')) give('5fu-based-chemotherapy', 'could-be-used');
    if (!had('etoposide-cisplatin')) give('etoposide-cisplatin', 'could-be-used');
    if (k !== null && k > 55) reasons.add('safety:ki67-over-55-in-well-differentiated');
  }
  // R11
  if (grade === 'NEC') {
    if (!had('etoposide-cisplatin')) give('etoposide-cisplatin', 'standard-of-care');
    else {
      reasons.add('safety:no-proven-second-line');
      if (!had('irinotecan-cisplatin')) give('irinotecan-cisplatin', 'limited-modest-activity');
    }
  }
  // R12
  const offersTherapy = Object.keys(options).some((id) => id !== 'sstr-imaging');
  if (!offersTherapy && (progressive || grade === 'NET-G3' || grade === 'NEC'))
    reasons.add('safety:no-option-left');
  return finish();
}
