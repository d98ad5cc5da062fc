export * from './difference';
export * from './facts';
export * from './recommendation';
export * from './therapies';
export * from './therapy';
