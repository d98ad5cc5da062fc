/**
 * Gives each act its idempotency key. While the outcome is unknown, sending the same contents again uses the same key, so that nothing is
 * done twice; other contents, or a new act after an answer, get a new key.
 */
export function createAttempts(newKey: () => string) {
  let pending: { contents: string; key: string } | null = null;
  return {
    keyFor(input: unknown): string {
      const contents = JSON.stringify(input);
      if (pending?.contents !== contents) pending = { contents, key: newKey() };
      return pending.key;
    },
    /** Call when the server has given its final answer. */
    settle() {
      pending = null;
    },
  };
}
