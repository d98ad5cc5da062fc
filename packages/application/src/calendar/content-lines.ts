const limit = 75;

/** A text value (RFC 5545 3.3.11): what would end the line or the value is escaped. */
export const escapeText = (text: string): string =>
  text.replace(/[\\;,]/gu, (character) => `\\${character}`).replace(/\r\n?|\n/gu, '\\n');

/** A line of at most 75 octets (3.1), continued on lines that begin with a blank; no character is cut in two. */
function fold(line: string): string {
  if (line.length * 3 <= limit) return line;
  const folded: string[] = [];
  let part = '';
  let octets = 0;
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (octets + size > limit) {
      folded.push(part);
      part = ' ';
      octets = 1;
    }
    part += character;
    octets += size;
  }
  return [...folded, part].join('\r\n');
}

/** The lines of an iCalendar object as they stand in a file. */
export const writeLines = (lines: readonly string[]): string =>
  lines.map((line) => `${fold(line)}\r\n`).join('');
