import type { AddedName } from '@consilium/board';
import type { TherapyClass } from '@consilium/contracts';
import type { Work } from '../unit-of-work/work';

/** The names that free words are coded by now, beside the built-in ones. */
export async function loadTherapyNames({ db }: Pick<Work, 'db'>): Promise<AddedName[]> {
  const rows = await db.therapyName.findMany({
    where: { validTo: null },
    select: { therapyClass: true, name: true },
    orderBy: { validFrom: 'asc' },
  });
  return rows.map(({ therapyClass, name }) => ({ therapyClass: therapyClass as TherapyClass, name }));
}
