import type { CaseFacts, Recommendation, RecommendationError } from '@consilium/contracts';
import { caseFactsSchema } from '@consilium/contracts';
import { krGepnet2021 } from './editions/kr-gepnet-2021';
import { adviseBy } from './recommend';

/**
 * Advice for one case by the edition `kr-gepnet-2021` (Yoo C et al., Cancer Res Treat 2021;53(2):291-300). Pure and deterministic; the facts
 * must have passed `caseFactsSchema`. Ki-67 is in per cent, mitoses are a count per 10 HPF, or per 2 mm² as `mitosesUnit` says.
 */
export function recommend(facts: CaseFacts): Recommendation {
  return adviseBy(krGepnet2021, facts);
}

type Issue = RecommendationError['error']['issues'][number];
type ParseIssue = NonNullable<ReturnType<typeof caseFactsSchema.safeParse>['error']>['issues'][number];

/** One issue per unknown key, at the key; the message never repeats a value of the case. */
function toIssues(value: unknown, issue: ParseIssue): Issue[] {
  const at = (...more: string[]): string => [...issue.path.map(String), ...more].join('.');
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({ path: at(key), message: 'Unknown key' }));
  }
  const [key] = issue.path;
  const missing =
    typeof value === 'object' && value !== null && key !== undefined && !Object.hasOwn(value, key);
  return [{ path: at(), message: missing ? 'Required key is missing' : issue.message }];
}

function idOf(value: unknown): { id: string } | Record<never, never> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return {};
  const id: unknown = Object.hasOwn(value, 'id') ? (value as { id?: unknown }).id : undefined;
  return typeof id === 'string' ? { id } : {};
}

/**
 * Advice for a parsed JSON value, or the error `invalid-facts` with an issue for each path that is wrong. Never throws; the case's `id` comes
 * back with either.
 */
export function answerValue(value: unknown): Recommendation | RecommendationError {
  const parsed = caseFactsSchema.safeParse(value);
  if (parsed.success) return recommend(parsed.data);
  const issues = parsed.error.issues.flatMap((issue) => toIssues(value, issue));
  return { ...idOf(value), error: { code: 'invalid-facts', issues } };
}

/** The answer to text that is no JSON. What stood there is not repeated: it may hold a person's data. */
export const NOT_JSON: RecommendationError = {
  error: { code: 'invalid-json', issues: [{ path: '', message: 'Not valid JSON' }] },
};

/** The answer to one line of JSON Lines (`invalid-json` where it is none); null for a blank line. */
export function answerLine(line: string): Recommendation | RecommendationError | null {
  if (line.trim() === '') return null;
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return NOT_JSON;
  }
  return answerValue(value);
}
