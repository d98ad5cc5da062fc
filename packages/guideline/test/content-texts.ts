import { type Condition, type Edition, LATER_EVIDENCE } from '../src/index';

export type Texts = Readonly<
  Record<string, Readonly<Record<string, string | Readonly<Record<string, string>>>>>
>;

/** The conditions that only tell what to show: of statements, conflicts and remarks. */
export function shownConditions({ statements, knowledge }: Edition): Condition[] {
  const { conflicts, notCovered, diagnostics, local } = knowledge;
  const shown = [...conflicts, ...notCovered, ...local, ...diagnostics.gradingRemarks];
  return [
    ...statements.flatMap(({ conditions }) => (conditions ? [conditions] : [])),
    ...[...shown, ...diagnostics.imagingRemarks].flatMap(({ when }) => (when ? [when] : [])),
  ];
}

const byId = (items: readonly { readonly id: string; readonly text: string }[]): Record<string, string> =>
  Object.fromEntries(items.map(({ id, text }) => [id, text]));

/** Words of the codes that content uses; they belong to no edition. */
const CODES: Texts = {
  trialDesign: {
    randomized: 'Randomized',
    'single-arm': 'Single arm',
    retrospective: 'Retrospective',
    'not-stated': 'Design not stated',
  },
  trialState: { reported: 'Reported', awaited: 'Awaited when the source was written' },
  arm: { placebo: 'Placebo', control: 'Control' },
  endpoint: {
    PFS: 'Progression-free survival',
    TTP: 'Time to progression',
    OS: 'Overall survival',
  },
  approved: { yes: 'Approved', no: 'Not approved', 'not-stated': 'Approval not stated' },
  available: { yes: 'Available', no: 'Not available', 'not-stated': 'Availability not stated' },
  reimbursed: { yes: 'Reimbursed', no: 'Not reimbursed', 'not-stated': 'Reimbursement not stated' },
  specimen: { serum: 'Serum', urine: 'Urine' },
  statementKind: {
    definition: 'Definition',
    recommendation: 'Recommendation',
    evidence: 'Evidence',
    status: 'Status',
    background: 'Background',
    limitation: 'Limitation',
  },
  notCoveredKind: { topic: 'Not covered', definition: 'Not defined' },
  laterKind: { korea: 'Korea', trial: 'Trial', label: 'Label elsewhere', guideline: 'Other guideline' },
  shownWhere: {
    diagnostics: 'Work-up',
    therapy: 'Therapy',
    conflicts: 'Conflicts in the source',
    limits: 'Not covered',
    local: 'Local therapy',
    browser: 'Background',
  },
};

/** Every word of the content by section and id, as the catalogue `guidelineContent` has to hold it in English. */
export function contentTexts({ statements, knowledge }: Edition): Texts {
  const { trials, therapies, adverseEvents, diagnostics, conflicts } = knowledge;
  return {
    ...CODES,
    place: Object.fromEntries(statements.map(({ id, place }) => [id, place])),
    trialPopulation: Object.fromEntries(trials.map(({ id, population }) => [id, population])),
    trialFinding: byId(trials.flatMap(({ findings }) => findings)),
    koreanStatus: byId(knowledge.koreanStatus),
    adverseEvent: Object.fromEntries(adverseEvents.map(({ id, event }) => [id, event])),
    adverseEventNote: Object.fromEntries(
      adverseEvents.flatMap(({ id, note }) => (note === undefined ? [] : [[id, note]])),
    ),
    therapyNote: byId(therapies.flatMap(({ notes }) => notes)),
    gradingRemark: byId(diagnostics.gradingRemarks),
    biomarker: Object.fromEntries(diagnostics.biomarkers.map(({ id, name }) => [id, name])),
    biomarkerHint: Object.fromEntries(diagnostics.biomarkers.map(({ id, hint }) => [id, hint])),
    tracer: Object.fromEntries(diagnostics.tracers.map(({ id, name }) => [id, name])),
    tracerPoint: byId(diagnostics.tracers.flatMap(({ points }) => points)),
    imagingRemark: byId(diagnostics.imagingRemarks),
    localTherapy: byId(knowledge.local),
    notCovered: byId(knowledge.notCovered),
    conflict: Object.fromEntries(
      conflicts.map(({ id, title, one, other, followed, why, known }) => [
        id,
        {
          title,
          onePlace: one.place,
          one: one.says,
          otherPlace: other.place,
          other: other.says,
          followed,
          why,
          ...(known ? { known: known.text } : {}),
        },
      ]),
    ),
    leftOut: { ...knowledge.leftOut },
    change: byId(knowledge.changelog.flatMap(({ changes }) => changes)),
    laterEvidence: byId(LATER_EVIDENCE),
  };
}
