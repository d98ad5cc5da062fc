import { createCipheriv, createDecipheriv, createHash, createHmac, randomBytes } from 'node:crypto';
import type { CaseId, Identity } from '@consilium/contracts';
import type { StoredIdentity } from '@consilium/database';
import type { ApplicationKeys } from '../application';

const version = 1;
const ivLength = 12;
const tagLength = 16;

/**
 * Record numbers are compared as people mean them: full-width digits, letter case, spaces, hyphens and what is not seen (a zero-width
 * space, copied along) make no difference. Returns '' for an empty number.
 */
export const normalizeRecordNumber = (value: string): string =>
  value
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Pd}\p{Default_Ignorable_Code_Point}]/gu, '');

/**
 * Encrypts identities with AES-256-GCM: one byte of version, 12 of nonce, 16 of tag, then the ciphertext. The case and the field
 * are authenticated too, so that a ciphertext moved to another row does not open.
 */
export function createIdentityVault(keys: ApplicationKeys) {
  if (keys.identity.length !== 32 || keys.identityIndex.length !== 32) {
    throw new Error('The identity keys must hold 32 bytes each.');
  }
  if (keys.identity.equals(keys.identityIndex)) {
    throw new Error('The key of the blind index must not be the key of the ciphertexts.');
  }
  // Names the key without revealing it.
  const keyId = createHash('sha256')
    .update('consilium/key-id/')
    .update(keys.identity)
    .digest('hex')
    .slice(0, 16);
  const bind = (caseId: CaseId, field: string) => Buffer.from(`consilium/identity/1/${caseId}/${field}`);

  const encrypt = (caseId: CaseId, field: string, value: string): Uint8Array => {
    const iv = randomBytes(ivLength);
    const cipher = createCipheriv('aes-256-gcm', keys.identity, iv).setAAD(bind(caseId, field));
    const body = Buffer.concat([cipher.update(value, 'utf8'), cipher.final()]);
    return Buffer.concat([Buffer.from([version]), iv, cipher.getAuthTag(), body]);
  };

  const decrypt = (caseId: CaseId, field: string, sealed: Uint8Array): string => {
    const bytes = Buffer.from(sealed);
    if (bytes[0] !== version) throw new Error('An identity was sealed by an unknown version.');
    const iv = bytes.subarray(1, 1 + ivLength);
    const tag = bytes.subarray(1 + ivLength, 1 + ivLength + tagLength);
    const decipher = createDecipheriv('aes-256-gcm', keys.identity, iv, { authTagLength: tagLength })
      .setAAD(bind(caseId, field))
      .setAuthTag(tag);
    const body = bytes.subarray(1 + ivLength + tagLength);
    return Buffer.concat([decipher.update(body), decipher.final()]).toString('utf8');
  };

  /** HMAC-SHA-256 of the normalized number: finds equal ones; null for an empty one. */
  const indexOf = (recordNumber: string): Uint8Array | null => {
    const normalized = normalizeRecordNumber(recordNumber);
    if (normalized === '') return null;
    return createHmac('sha256', keys.identityIndex).update(normalized, 'utf8').digest();
  };

  return {
    /** Seals a case's identity; two seals of the same name differ. */
    seal: (caseId: CaseId, identity: Identity): StoredIdentity => ({
      patientName: encrypt(caseId, 'patient-name', identity.patientName),
      recordNumber: encrypt(caseId, 'record-number', identity.recordNumber),
      blindIndex: indexOf(identity.recordNumber),
      keyId,
    }),
    /** Opens it again; throws when key, case, field or bytes are not those it was sealed with. */
    open: (caseId: CaseId, sealed: Pick<StoredIdentity, 'patientName' | 'recordNumber'>): Identity => ({
      patientName: decrypt(caseId, 'patient-name', sealed.patientName),
      recordNumber: decrypt(caseId, 'record-number', sealed.recordNumber),
    }),
    indexOf,
    /** The index of a sealed record number. */
    indexOfSealed: (caseId: CaseId, recordNumber: Uint8Array): Uint8Array | null =>
      indexOf(decrypt(caseId, 'record-number', recordNumber)),
    keyId,
  };
}
export type IdentityVault = ReturnType<typeof createIdentityVault>;
