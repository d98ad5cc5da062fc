import { createHash, randomBytes } from 'node:crypto';
import type { Sha256 } from '@consilium/journal';

export const sha256: Sha256 = (bytes) => createHash('sha256').update(bytes).digest('hex');

/** 128 fresh random bits, hex. */
export const newSalt = (): string => randomBytes(16).toString('hex');
