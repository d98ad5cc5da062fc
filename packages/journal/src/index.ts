// The package's entry: the journal's form, its proof, and its sentences.
export { canonicalBytes } from './canonical';
export {
  type ChainedRow,
  chain,
  emptyHead,
  genesisHash,
  headAfter,
  type StreamHead,
} from './chain';
export { type SealedEvent, type Sha256, seal } from './commitment';
export { describe } from './describe';
export { exportHeader, exportRow } from './export';
export { reportLines } from './report';
export type { JournalRow } from './row';
export { createVerifier, type Verdict } from './verifier';
