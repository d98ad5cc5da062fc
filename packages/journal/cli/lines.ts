/** The longest line that is read, in bytes. A journal row has some kilobytes; a file without newlines must not fill the memory. */
const MAX_LINE_BYTES = 64 * 1024 * 1024;

export class LineTooLong extends Error {}

/** Splits a byte stream at newlines, without them; a last line may lack its own. Throws LineTooLong. */
export async function* linesOf(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let parts: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    let from = 0;
    for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, from)) {
      const rest = chunk.subarray(from, at);
      yield parts.length === 0 ? rest : Buffer.concat([...parts, rest]);
      parts = [];
      length = 0;
      from = at + 1;
    }
    if (from < chunk.length) {
      parts.push(chunk.subarray(from));
      length += chunk.length - from;
      if (length > MAX_LINE_BYTES) throw new LineTooLong();
    }
  }
  if (parts.length > 0) yield Buffer.concat(parts);
}
