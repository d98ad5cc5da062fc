import type { Application } from '@consilium/application';
import type { Actor } from '@consilium/contracts';

/** What each call has: the application, who asks (null when signed out), and the correlation id under which a bug is reported. */
export interface ApiContext {
  readonly application: Application;
  readonly actor: Actor | null;
  readonly correlationId: string;
}
