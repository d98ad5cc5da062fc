/** Whether an error says no more than that a client closed its connection in the middle of a request, in the words of Node's own server. */
export const isClientLeft = (error: unknown): boolean =>
  error instanceof Error && error.message === 'aborted' && 'code' in error && error.code === 'ECONNRESET';
