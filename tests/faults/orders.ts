/** The guards that can be taken away on purpose, to show that the checker finds each one missing. */
export const controls = [
  'acknowledge-before-commit',
  'no-idempotency',
  'no-close-guard',
  'asynchronous-commit',
] as const;
export type Control = (typeof controls)[number];

/** What the runner tells the application's process, over its channel. */
export type Order =
  | {
      readonly kind: 'open';
      readonly appUrl: string;
      readonly control: Control | null /** 0: any. */;
      readonly port: number;
    }
  /** To die by SIGKILL at the next commit: in the transaction just before it, or after it and before the answer. */
  | { readonly kind: 'die'; readonly at: 'before-commit' | 'after-commit' };

export interface Opened {
  readonly port: number;
}
