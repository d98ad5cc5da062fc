import type { Prisma } from './generated/client';

/** A contract's value typed as Prisma's JSON; an interface lacks the index signature that Prisma's type asks for. */
export const toJson = (value: object): Prisma.InputJsonValue => value as Prisma.InputJsonValue;

/** A JSON column typed as its contract's type. Not parsed again: the rows were written from that very type. */
export const fromJson = <Value>(value: Prisma.JsonValue): Value => value as Value;
