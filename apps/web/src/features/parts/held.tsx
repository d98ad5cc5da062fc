'use client';
import { type ReactNode, useState } from 'react';

/** Keeps the value of a sample, so that it can be tried. */
export function Held<Value>({
  initial,
  children,
}: {
  initial: Value;
  children: (value: Value, change: (next: Value) => void) => ReactNode;
}) {
  const [value, change] = useState(initial);
  return children(value, change);
}
