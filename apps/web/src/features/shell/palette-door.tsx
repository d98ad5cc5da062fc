'use client';
import { useState } from 'react';
import { onDemand } from '@/lib/on-demand';
import type { PaletteProps } from './palette';
import { PaletteWaiting } from './palette-waiting';

const Palette = onDemand<PaletteProps>(
  () => import('./palette').then((file) => file.Palette),
  PaletteWaiting,
);

/** The palette and its words, which are typed before its code is there as after; each opening begins without any. */
export function PaletteDoor(props: Omit<PaletteProps, 'words' | 'onWords'>) {
  const [words, setWords] = useState('');
  if (!props.isOpen && words !== '') setWords('');
  return <Palette {...props} words={words} onWords={setWords} />;
}
