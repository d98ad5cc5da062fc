import { addTherapyName, endTherapyName, previewTherapyName, therapyNames } from '@consilium/application';
import { command, query, router } from './trpc';

export const therapyRouter = router({
  names: query(therapyNames),
  previewName: query(previewTherapyName),
  addName: command(addTherapyName),
  endName: command(endTherapyName),
});
