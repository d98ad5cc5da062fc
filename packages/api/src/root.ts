import { annotationRouter } from './annotation';
import { ballotRouter } from './ballot';
import { boardRouter } from './board';
import { caseRouter } from './case';
import { decisionRouter } from './decision';
import { editionRouter } from './edition';
import { journalRouter } from './journal';
import { meRouter } from './me';
import { meetingRouter } from './meeting';
import { organizationRouter } from './organization';
import { peopleRouter } from './people';
import { therapyRouter } from './therapy';
import { todayRouter } from './today';
import { router } from './trpc';

/** Every procedure, by noun. */
export const appRouter = router({
  me: meRouter,
  today: todayRouter,
  people: peopleRouter,
  board: boardRouter,
  therapy: therapyRouter,
  edition: editionRouter,
  case: caseRouter,
  annotation: annotationRouter,
  meeting: meetingRouter,
  ballot: ballotRouter,
  decision: decisionRouter,
  journal: journalRouter,
  organization: organizationRouter,
});
export type AppRouter = typeof appRouter;
