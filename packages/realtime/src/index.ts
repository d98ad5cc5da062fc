export { followBoard, type LiveOptions, type LiveState } from './client';
export * from './protocol';
export { createReceiver, type Receiver } from './receiver';
