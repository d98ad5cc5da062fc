// An entry for tests and benches alone: the space of cases, and the second reading of the contract.
export { reference } from './reference';
export { caseAt, spaceSize } from './space';
export { summaryOf } from './summary';
