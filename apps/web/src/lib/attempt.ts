/**
 * Keeps one idempotency key for one attempt: sent again with the same contents while its outcome is not known, it bears the same key, so
 * that nothing is done twice; other contents, or a new act after an answer, bear a new one.
 */
export function createAttempts(newKey: () => string) {
  let pending: { contents: string; key: string } | null = null;
  return {
    keyFor(input: unknown): string {
      const contents = JSON.stringify(input);
      if (pending?.contents !== contents) pending = { contents, key: newKey() };
      return pending.key;
    },
    /** The server has answered for good. */
    settle() {
      pending = null;
    },
  };
}
