import { annotationRouter } from './annotation';
import { caseRouter } from './case';
import { journalRouter } from './journal';
import { meRouter } from './me';
import { peopleRouter } from './people';
import { todayRouter } from './today';
import { router } from './trpc';

/** Every procedure, by noun. */
export const appRouter = router({
  me: meRouter,
  today: todayRouter,
  people: peopleRouter,
  case: caseRouter,
  annotation: annotationRouter,
  journal: journalRouter,
});
export type AppRouter = typeof appRouter;
