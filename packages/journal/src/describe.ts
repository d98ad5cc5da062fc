import type { DomainEventType, Envelope, Json, SealedValue } from '@consilium/contracts';
import { type Sentence, type Told, tellings } from './tellings';

/** What a sentence of the catalogue needs to tell an event. */
export interface Described {
  /** `event.vote-cast`: the namespace `event`, the type with '-' for '.'. */
  readonly key: string;
  /** Codes (with '_' for '-', as ICU wants it) and numbers for the sentence; nothing of the patient. `by` is `system` or `person`. */
  readonly params: Readonly<Record<string, string | number>>;
  /** Placeholders that are people, by user id: the caller fills in their names, as it does for `actor`. */
  readonly people: Readonly<Record<string, string>>;
  /** Words of people, from the sealed values that were given; null where none were. */
  readonly text: string | null;
}

/** The catalogue's key for an event type, `vote-cast` for `vote.cast`. */
export function sentenceKey(type: DomainEventType): string {
  return type.replaceAll('.', '-');
}

/**
 * Tells an event as data for a sentence. `sealedValues` are those that the reader may see, or none; text comes from them alone.
 */
export function describe(envelope: Envelope, sealedValues: readonly SealedValue[] = []): Described {
  const sealed: Record<string, Json> = Object.fromEntries(
    sealedValues.map(({ name, value }) => [name, value]),
  );
  const told = tellAny(envelope, sealed);
  return {
    key: `event.${sentenceKey(envelope.type)}`,
    params: { by: envelope.actor.id === 'system' ? 'system' : 'person', ...told.params },
    people: told.people ?? {},
    text: told.text || null,
  };
}

function tellAny(envelope: Envelope, sealed: Readonly<Record<string, Json>>): Told {
  // The journal holds what `seal` was given: an event of this type, whose public part has that type's shape.
  const tell = tellings[envelope.type] as Sentence;
  return tell({ public: envelope.public, sealed, actorId: envelope.actor.id });
}
