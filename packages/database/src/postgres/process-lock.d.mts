export interface Lock {
  release(): void;
}
export interface Holder {
  pid: number;
}
/** Takes the lock, or tells which living process has it. A dead process's lock is taken over. */
export function tryLock(directory: string): { lock: Lock } | { heldBy: Holder };
/** Takes the lock as soon as its holder lets go or dies. `onWait` is called once, when there is something to wait for. */
export function waitForLock(directory: string, onWait?: (holder: Holder) => void): Promise<Lock>;
