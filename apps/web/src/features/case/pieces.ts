interface Piece {
  readonly start: number;
  readonly text: string;
  readonly marked: boolean;
}

/** Cuts a text at the passages that open comments stand on. Offsets are UTF-16 units, as a browser's selection counts them. */
export function piecesOf(text: string, passages: readonly { start: number; end: number }[]): Piece[] {
  const edges = [...new Set([0, text.length, ...passages.flatMap(({ start, end }) => [start, end])])]
    .filter((edge) => edge >= 0 && edge <= text.length)
    .sort((a, b) => a - b);
  return edges.slice(0, -1).map((start, index) => {
    const end = edges[index + 1] ?? text.length;
    return {
      start,
      text: text.slice(start, end),
      marked: passages.some((passage) => passage.start <= start && passage.end >= end),
    };
  });
}
