import { CONTROLS } from './controls';
import { FIELDS } from './fields';
import { FIGURES } from './figures';
import type { Part } from './part';
import { WORDS } from './words';

export const PARTS: readonly Part[] = [...WORDS, ...CONTROLS, ...FIELDS, ...FIGURES];
