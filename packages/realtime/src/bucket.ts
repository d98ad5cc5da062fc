/** A token bucket: `take` answers false when events come faster than `perSecond` after a burst of `size`. `now` is in milliseconds. */
export function createBucket(size: number, perSecond: number, now: () => number): { take: () => boolean } {
  let tokens = size;
  let last = now();
  return {
    take: () => {
      const at = now();
      tokens = Math.min(size, tokens + ((at - last) / 1000) * perSecond);
      last = at;
      if (tokens < 1) return false;
      tokens -= 1;
      return true;
    },
  };
}
