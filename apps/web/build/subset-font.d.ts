declare module 'subset-font' {
  interface Options {
    readonly targetFormat: 'woff2';
    readonly variationAxes: Readonly<Record<string, { min: number; max: number; default: number }>>;
    /** OpenType features, by their tags; no other is kept. */
    readonly keepFeatures: readonly string[];
  }
  /** The font with no other signs than those of the text. */
  export default function subsetFont(font: Buffer, text: string, options: Options): Promise<Buffer>;
}
