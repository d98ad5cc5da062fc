// For tests of what stands on the API: the stage with everyone on it, a way into every state, and who hears what of it.
export { anywhere, large, marker, texts, write } from './bad-values';
export { invited } from './newcomers';
export { recipes } from './recipes';
export { keysOf, spoil } from './spoil';
export { isMutation, openStage, type Stage } from './stage';
export { type Hears, heard, hearsAll, hearsSome, refused } from './who-hears-what';
export { type Column, columns, rows } from './who-may-call-what';
