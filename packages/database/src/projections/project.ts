import type { DomainEvent, DomainEventType } from '@consilium/contracts';
import { administrationProjections } from './administration';
import { annotationProjections } from './annotation';
import { attendanceProjections } from './attendance';
import { ballotProjections } from './ballot';
import { boardProjections } from './board';
import { caseProjections } from './case';
import { decisionProjections, type JournalPlace, writeAddendum, writeDecision } from './decision';
import { editionProjections } from './edition';
import { meetingProjections } from './meeting';
import { organizationProjections } from './organization';
import type { ProjectionContext, Projections } from './projection';

// A new event type without a projection stops the compiler here.
const projections: Projections<DomainEventType> = {
  ...boardProjections,
  ...caseProjections,
  ...annotationProjections,
  ...meetingProjections,
  ...attendanceProjections,
  ...ballotProjections,
  ...decisionProjections,
  ...organizationProjections,
  ...administrationProjections,
  ...editionProjections,
};

/** Writes what an event says, before it is in the journal. */
export async function project<Type extends DomainEventType>(
  event: Extract<DomainEvent, { type: Type }>,
  context: ProjectionContext,
): Promise<void> {
  const projection: (event: never, context: ProjectionContext) => Promise<void> = projections[event.type];
  await projection(event as never, context);
}

/** Writes what names its own journal row: the signed decision, and an addendum to one. */
export async function projectAppended(
  event: DomainEvent,
  context: ProjectionContext,
  place: JournalPlace,
): Promise<void> {
  if (event.type === 'decision.signed') await writeDecision(event, context, place);
  if (event.type === 'decision.addendum-signed') await writeAddendum(event, context, place);
}
