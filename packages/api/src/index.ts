// The package's entry.
export { type Caller, createCaller } from './caller';
export type { ApiContext } from './context';
export type { ErrorData } from './error-shape';
export { createHandler, type HandlerDeps, type ResolveRequest } from './handler';
export { type AppRouter, appRouter } from './root';
