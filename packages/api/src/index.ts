// The package's entry.
export { type Caller, createCaller } from './caller';
export { createHandler } from './handler';
export { type AppRouter, appRouter } from './root';
