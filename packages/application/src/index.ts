// The package's entry.
export * from './application';
export * from './command';
export * from './errors';
