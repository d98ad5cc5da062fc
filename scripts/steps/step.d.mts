/** What a step found. `report` is shown where something failed; `cached`: nothing had changed since it was found. */
export interface Result {
  passed: number;
  failed: number;
  skipped?: number;
  report?: string;
  cached?: boolean;
}

export interface Context {
  /** A folder of this run's own; it is removed at the end. */
  readonly folder: string;
  readonly env: NodeJS.ProcessEnv;
  /** What follows the second `--` of the command line, for the step's program. */
  readonly rest: readonly string[];
  /** How many things a step may do at once. */
  readonly workers: number;
}

export interface Step {
  readonly name: string;
  /** The step whose work this one looks at. */
  readonly after?: string;
  /** Only with `--all`, or when it is named. */
  readonly isNightly?: boolean;
  readonly run: (context: Context) => Promise<Result>;
}
