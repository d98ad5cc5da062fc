// For tests of what stands on the API: the API with everyone who may call it, a way into every state, and who may call and hear what.
export { anywhere, large, marker, texts, write } from './bad-values';
export { assessed } from './editions';
export { invited, newcomer } from './newcomers';
export { overtaken, seenBefore } from './overtaken';
export { at, idsIn, type Path, replaceAt } from './paths';
export { type Input, recipes } from './recipes';
export { keysOf, spoil } from './spoil';
export {
  type Answer,
  answerOf,
  isMutation,
  openTestApi,
  origin,
  procedures,
  schemaOf,
  type TestApi,
} from './test-api';
export { unbounded } from './unbounded';
export { type Hears, heard, hearsAll, hearsSome, refused } from './who-hears-what';
export { type Cell, type Column, columns, onTheOrganization, rows } from './who-may-call-what';
