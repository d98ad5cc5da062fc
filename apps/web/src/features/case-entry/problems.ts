import { type ClinicalFacts, clinicalFactsSchema, identitySchema } from '@consilium/contracts';
import { isNumber } from '@/lib/read-number';
import { isDay } from '@/ui/read-day';
import { isKept } from '@/ui/text-fault';
import { type Entry, isBlank } from './entry';

/** Something to put right: which field, and a code of the catalogue `entry.problem`. */
export interface EntryProblem {
  /** The field's id in the form: `fact-ki67Percent`, `line-0-therapy`, `question`. */
  readonly field: string;
  readonly code:
    | 'question-missing'
    | 'question-invalid'
    | 'fact-missing'
    | 'fact-invalid'
    | 'line-unnamed'
    | 'line-day-unreadable'
    | 'line-ends-before-start'
    | 'measurement-invalid'
    | 'identity-half'
    | 'identity-invalid';
  /** A fact's key or a row's number, for the message. */
  readonly about: string;
}

const inLines = ({ priorLines }: ClinicalFacts): EntryProblem[] =>
  priorLines.flatMap((line, index) => {
    const about = String(index + 1);
    const found: EntryProblem[] = [];
    if (line.therapy === null && line.label.trim() === '')
      found.push({ field: `line-${index}-label`, code: 'line-unnamed', about });
    // What is no day is named as such, and not compared.
    if (isDay(line.startedOn) && isDay(line.endedOn) && line.endedOn < line.startedOn)
      found.push({ field: `line-${index}-ended`, code: 'line-ends-before-start', about });
    return found;
  });

const bySchema = (facts: ClinicalFacts): EntryProblem[] => {
  const parsed = clinicalFactsSchema.safeParse(facts);
  if (parsed.success) return [];
  const fields = new Map<string, EntryProblem>();
  for (const { path } of parsed.error.issues) {
    const [key, index, part] = path;
    const about = String(key);
    if (key === 'measurements')
      fields.set(`measurement-${String(index)}`, {
        field: `measurement-${String(index)}-value`,
        code: 'measurement-invalid',
        about: String(Number(index) + 1),
      });
    else if (part === 'startedOn' || part === 'endedOn') {
      const field = `line-${String(index)}-${part === 'startedOn' ? 'started' : 'ended'}`;
      fields.set(field, { field, code: 'line-day-unreadable', about: String(Number(index) + 1) });
    } else fields.set(about, { field: `fact-${about}`, code: 'fact-invalid', about });
  }
  return [...fields.values()];
};

/** Letters of the question to the board. */
export const QUESTION_LENGTH = 4000;

const inTexts = ({ question, identity }: Entry): EntryProblem[] => [
  ...(isKept(question, QUESTION_LENGTH)
    ? []
    : [{ field: 'question', code: 'question-invalid' as const, about: '' }]),
  ...(identitySchema.safeParse(identity).error?.issues ?? []).map(({ path }) => ({
    field: String(path[0]),
    code: 'identity-invalid' as const,
    about: '',
  })),
];

/** What hinders saving: contents no record may hold. Missing facts never do. */
export function problemsOfSaving(entry: Entry): EntryProblem[] {
  const { patientName, recordNumber } = entry.identity;
  const isHalf = !isBlank(entry.identity) && (patientName.trim() === '' || recordNumber.trim() === '');
  return [
    ...bySchema(entry.facts),
    // One that is read is among the others by now (`withAdded`).
    ...(entry.adding !== null && !isNumber(entry.adding.value)
      ? [
          {
            field: 'measurement-new',
            code: 'measurement-invalid' as const,
            about: String(entry.facts.measurements.length + 1),
          },
        ]
      : []),
    ...inLines(entry.facts),
    ...inTexts(entry),
    ...(isHalf
      ? [
          {
            field: patientName.trim() === '' ? 'patientName' : 'recordNumber',
            code: 'identity-half' as const,
            about: '',
          },
        ]
      : []),
  ];
}

const NEEDED = ['primarySite', 'stage', 'diseaseStatus'] as const;

/** What hinders handing the case to the board: also what the guideline can't answer without. */
export function problemsOfSubmitting(entry: Entry): EntryProblem[] {
  return [
    ...(entry.question.trim() === ''
      ? [{ field: 'question', code: 'question-missing' as const, about: '' }]
      : []),
    ...NEEDED.filter((key) => entry.facts[key] === null).map((key) => ({
      field: `fact-${key}`,
      code: 'fact-missing' as const,
      about: key,
    })),
    ...problemsOfSaving(entry),
  ];
}
