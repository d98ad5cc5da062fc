import { createHash, randomBytes } from 'node:crypto';

/** 256 random bits, base64url: 43 characters. */
export const newLinkToken = (): string => randomBytes(32).toString('base64url');

/** What is stored of a token, so that nobody who reads the database can use the link. */
export const tokenHashOf = (token: string): string => createHash('sha256').update(token).digest('hex');
