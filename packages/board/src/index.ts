// The package's entry: the rules of a tumor board, as values.
export * from './annotation/state';
export * from './ballot/state';
export * from './case/state';
export * from './decision/state';
export * from './meeting/state';
export * from './outcome';
export * from './quorum/rule';
