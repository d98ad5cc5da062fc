export * from './facts';
export * from './recommendation';
export * from './therapy';
