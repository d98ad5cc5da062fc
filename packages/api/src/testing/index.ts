// For tests of what stands on the API: the stage with everyone on it, and a way into every state.
export { recipes } from './recipes';
export { openStage, procedures, type Stage } from './stage';
export { type Column, rows } from './who-may-call-what';
