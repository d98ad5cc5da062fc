export { followBoard, type LiveOptions, type LiveState } from './client';
export { type ClientToServer, type LiveMessage, livePath, type ServerToClient } from './protocol';
export { createReceiver, type Receiver } from './receiver';
