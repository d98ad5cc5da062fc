/** One comparison as a forest plot draws it. */
export interface ForestLine {
  readonly hazardRatio: number;
  readonly ci95: { readonly low: number; readonly high: number } | null;
}

/** Ends of the axis: every estimate and interval of the content lies between them (a test sees to it). */
export const AXIS = { low: 0.1, high: 2.2 } as const;
export const TICKS = [0.1, 0.25, 0.5, 1, 2] as const;

/** Where a ratio stands on the logarithmic axis, in percent of its width. */
export function placeOf(ratio: number): number {
  const share = Math.log(ratio / AXIS.low) / Math.log(AXIS.high / AXIS.low);
  return Math.round(Math.min(1, Math.max(0, share)) * 1000) / 10;
}

/** `0.34 (0.20-0.59)` as the source prints it; `none` says that no interval is printed. */
export function ratioText({ hazardRatio, ci95 }: ForestLine, none: string): string {
  const figure = (value: number) => value.toFixed(Math.max(2, (String(value).split('.')[1] ?? '').length));
  return ci95
    ? `${figure(hazardRatio)} (${figure(ci95.low)}–${figure(ci95.high)})`
    : `${figure(hazardRatio)} (${none})`;
}
