import type { Transaction } from '../unit-of-work/transaction';

export type InstanceMode = 'demo' | 'production';

export interface Instance {
  /** Null before the installation is set up. */
  mode(): Promise<InstanceMode | null>;
  /** Sets the mode for good; throws where it is set already. */
  setMode(mode: InstanceMode): Promise<void>;
}

export function instanceOf(tx: Transaction, now: () => Promise<string>): Instance {
  return {
    async mode() {
      const row = await tx.instance.findUnique({ where: { id: 1 } });
      return row ? (row.mode as InstanceMode) : null;
    },
    async setMode(mode) {
      await tx.instance.createMany({ data: { id: 1, mode, createdAt: new Date(await now()) } });
    },
  };
}
