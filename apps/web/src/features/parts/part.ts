import type { ComponentType } from 'react';

/** A part of the design system, by the names its file exports, and a component that draws it in its states. */
export interface Part {
  readonly names: string;
  readonly Sample: ComponentType;
}
