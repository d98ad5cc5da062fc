/** What becomes of each row of a list: `build` is the row read back, and may throw. */
export type EachRow<Item> = (rowId: string, build: () => Item) => Item[];

/** All of them, or none: a row that can't be read back is a fault. */
export const everyRow = <Item>(_rowId: string, build: () => Item): Item[] => [build()];
