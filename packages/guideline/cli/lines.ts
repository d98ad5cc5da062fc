const NEWLINE = 0x0a;

/**
 * Splits a byte stream at LF, and there alone: a line may be as long as memory allows and may hold U+2028. Yields the
 * complete lines of each chunk together, and the rest at the end.
 */
export async function* lineBatches(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer[]> {
  let pieces: Buffer[] = [];
  for await (const chunk of chunks) {
    const lines: Buffer[] = [];
    let start = 0;
    for (let end = chunk.indexOf(NEWLINE); end !== -1; end = chunk.indexOf(NEWLINE, start)) {
      const tail = chunk.subarray(start, end);
      lines.push(pieces.length === 0 ? tail : Buffer.concat([...pieces, tail]));
      pieces = [];
      start = end + 1;
    }
    if (start < chunk.length) pieces.push(chunk.subarray(start));
    if (lines.length > 0) yield lines;
  }
  if (pieces.length > 0) yield [Buffer.concat(pieces)];
}
