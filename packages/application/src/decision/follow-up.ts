import { type ImplementationStatus, implementationStatusSchema } from '@consilium/contracts';

/** What a list needs of what came after a decision. */
export const followUpParts = {
  responsible: { select: { name: true } },
  supersededBy: { select: { id: true } },
  // All of a decision's few: counted in SQL, they would be counted of every decision there is.
  addenda: {
    orderBy: { seq: 'desc' },
    select: { responsibleId: true, dueOn: true, responsible: { select: { name: true } } },
  },
  reports: { orderBy: { reportedAt: 'desc' }, take: 1, select: { status: true } },
  dissents: { select: { userId: true } },
} as const;

interface Obligation {
  readonly responsibleId: string;
  readonly responsible: { readonly name: string };
  readonly dueOn: Date;
}
interface FollowUpRow extends Obligation {
  readonly supersededBy: { readonly id: string } | null;
  readonly addenda: readonly Obligation[];
  readonly reports: readonly { readonly status: string }[];
}

export interface FollowUp {
  readonly responsibleName: string;
  readonly dueOn: string;
  readonly superseded: boolean;
  readonly addendumCount: number;
  readonly implementation: ImplementationStatus | null;
  readonly overdue: boolean;
}

/** Who answers for a decision now: the newest addendum's row holds what it changed and what it left. */
export const obligationIn = (row: FollowUpRow): Obligation => row.addenda[0] ?? row;

/** How a decision stands on a day of the board's zone (`2026-11-23`), for a line of a list. */
export function followUpOf(row: FollowUpRow, today: string): FollowUp {
  const { responsible, dueOn: due } = obligationIn(row);
  const dueOn = due.toISOString().slice(0, 10);
  const [report] = row.reports;
  const superseded = row.supersededBy !== null;
  return {
    responsibleName: responsible.name,
    dueOn,
    superseded,
    addendumCount: row.addenda.length,
    implementation: report === undefined ? null : implementationStatusSchema.parse(report.status),
    overdue: !superseded && report === undefined && dueOn < today,
  };
}
