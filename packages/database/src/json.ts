import type { Prisma } from './generated/client';

/** A contract's value as Prisma takes JSON: interfaces are JSON without an index signature. */
export const toJson = (value: object): Prisma.InputJsonValue => value as Prisma.InputJsonValue;

/** A JSON column as its contract's type. The rows are ours, written from that very type, so they are not parsed again. */
export const fromJson = <Value>(value: Prisma.JsonValue): Value => value as Value;
