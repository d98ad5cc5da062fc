import { addAnnotation, resolveAnnotation } from '@consilium/application';
import { command, router } from './trpc';

export const annotationRouter = router({
  add: command(addAnnotation),
  resolve: command(resolveAnnotation),
});
