// The package's entry: the journal's form, its proof, and its sentences.
export { canonicalBytes } from './canonical';
export {
  type ChainedRow,
  chain,
  emptyHead,
  genesisHash,
  headAfter,
  type RowMeta,
  type StreamHead,
  verifyRow,
} from './chain';
export { commitment, hashText, type SealedEvent, type Sha256, seal } from './commitment';
export type { Finding, Problem } from './departure';
export { type Described, describe } from './describe';
export { type ExportHeader, exportHeader, exportRow } from './export';
export { reportLines } from './report';
export type { JournalRow } from './row';
export { createVerifier, type Verdict, type Verifier } from './verifier';
