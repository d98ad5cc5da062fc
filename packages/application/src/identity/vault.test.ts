import { randomBytes } from 'node:crypto';
import { caseIdSchema } from '@consilium/contracts';
import { describe, expect, it } from 'vitest';
import { createIdentityVault } from './vault';

const keys = { identity: randomBytes(32), identityIndex: randomBytes(32) };
const vault = createIdentityVault(keys);
const caseId = caseIdSchema.parse('0198c0de-0000-7000-8000-000000000001');
const otherCase = caseIdSchema.parse('0198c0de-0000-7000-8000-000000000002');
const identity = { patientName: '홍길동', recordNumber: 'SNU-00 12345' };

describe('the identity vault', () => {
  it('opens what it sealed, and two seals of one identity differ', () => {
    const first = vault.seal(caseId, identity);
    const second = vault.seal(caseId, identity);
    expect(vault.open(caseId, first)).toEqual(identity);
    expect(Buffer.from(first.patientName).equals(Buffer.from(second.patientName))).toBe(false);
    expect(Buffer.from(first.patientName).includes(Buffer.from('홍길동'))).toBe(false);
    expect(first.blindIndex).toEqual(second.blindIndex);
  });

  it('finds a record number however it is written', () => {
    expect(vault.indexOf('snu 0012345')).toEqual(vault.indexOf('ＳＮＵ－００１２３４５'));
    expect(vault.indexOf('SNU-\u200B0012345\uFEFF')).toEqual(vault.indexOf('SNU-0012345'));
    expect(vault.indexOf('SNU-0012346')).not.toEqual(vault.indexOf('SNU-0012345'));
    expect(vault.indexOf(' ')).toBeNull();
  });

  it('refuses a ciphertext moved to another case or field, changed, or sealed with another key', () => {
    const sealed = vault.seal(caseId, identity);
    expect(() => vault.open(otherCase, sealed)).toThrow();
    expect(() =>
      vault.open(caseId, { patientName: sealed.recordNumber, recordNumber: sealed.patientName }),
    ).toThrow();
    const changed = Uint8Array.from(sealed.patientName);
    changed[changed.length - 1] = (changed.at(-1) ?? 0) ^ 1;
    expect(() => vault.open(caseId, { ...sealed, patientName: changed })).toThrow();
    const foreign = createIdentityVault({ identity: randomBytes(32), identityIndex: randomBytes(32) });
    expect(() => foreign.open(caseId, sealed)).toThrow();
    expect(foreign.indexOf('1')).not.toEqual(vault.indexOf('1'));
  });

  it('refuses short keys and one key for both purposes', () => {
    expect(() =>
      createIdentityVault({ identity: randomBytes(16), identityIndex: randomBytes(32) }),
    ).toThrow();
    expect(() => createIdentityVault({ identity: keys.identity, identityIndex: keys.identity })).toThrow();
  });
});
