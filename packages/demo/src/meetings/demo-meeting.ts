import type {
  BallotMethod,
  DecisionDraft,
  deferralCodeSchema,
  RePresentationCode,
  TherapyClass,
  TherapyId,
  Visibility,
} from '@consilium/contracts';
import type { z } from 'zod';
import type { DemoPersonKey } from '../people';

/** An option: the guideline's by its therapy, or a free one with its class. Votes and decisions name it by therapy or label. */
export type DemoOption = TherapyId | { readonly label: string; readonly therapyClass: TherapyClass };

type ByPerson<Value> = Partial<Record<DemoPersonKey, Value>>;
type CodedReason = NonNullable<DecisionDraft['againstMajority']>;

export interface DemoBallot {
  readonly visibility: Visibility;
  /** A single vote where it is left out. */
  readonly method?: BallotMethod;
  readonly options: readonly DemoOption[];
  /** An option's name (or several, as the method asks), `against` or `abstain`, with a reason that may be empty. Who is not here did not vote. */
  readonly votes: ByPerson<readonly [choice: string | readonly string[], reason: string]>;
}

export interface DemoDecision {
  readonly therapies: readonly DemoOption[];
  readonly actions: readonly string[];
  readonly rationale: string;
  readonly departs?: CodedReason;
  readonly againstMajority?: CodedReason;
  readonly dissent?: ByPerson<string>;
  readonly responsible: DemoPersonKey;
  readonly dueInDays: number;
  readonly reviewInDays?: number;
}

/** What happened to a case: decided (by ballot or consensus), deferred, or neither, and then carried over. */
export interface DemoItem {
  readonly case: string;
  /** It was decided before and comes again. */
  readonly again?: { readonly code: RePresentationCode; readonly text: string };
  readonly recused?: { readonly who: DemoPersonKey; readonly reason: string };
  readonly ballot?: DemoBallot;
  readonly decision?: DemoDecision;
  readonly deferral?: { readonly code: z.output<typeof deferralCodeSchema>; readonly text: string };
}

export interface DemoMeeting {
  readonly title: string;
  readonly daysAgo: number;
  readonly startsAtTime: string;
  readonly durationMinutes: number;
  readonly place: string;
  readonly link: string;
  readonly chair: DemoPersonKey;
  readonly inRoom: readonly DemoPersonKey[];
  readonly remote: readonly DemoPersonKey[];
  readonly items: readonly DemoItem[];
}
