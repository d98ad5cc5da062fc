// The package's entry.
export { createCaller } from './caller';
export type { ApiContext } from './context';
export type { ErrorData } from './error-shape';
export { createHandler, type HandlerOptions } from './handler';
export { type AppRouter, appRouter } from './root';
