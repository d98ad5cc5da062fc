import {
  activateEdition,
  editionDifferences,
  editions,
  proposeEdition,
  readActiveEdition,
  withdrawEdition,
} from '@consilium/application';
import { command, query, router } from './trpc';

export const editionRouter = router({
  active: query(readActiveEdition),
  list: query(editions),
  differences: query(editionDifferences),
  propose: command(proposeEdition),
  withdraw: command(withdrawEdition),
  activate: command(activateEdition),
});
