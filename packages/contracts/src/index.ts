// The package's entry: everything a browser, a server and a test may share.
export * from './administration';
export * from './annotation';
export * from './ballot';
export * from './case';
export * from './command';
export * from './decision';
export * from './envelope';
export * from './errors';
export * from './events';
export * from './guideline';
export * from './ids';
export * from './journal';
export * from './meeting';
export * from './people';
export * from './text';
export * from './today';
