/** A control character but tab, newline and carriage return never belongs in clinical text (PostgreSQL refuses NUL), nor does half a character. */
const unkept = /[^\P{Cc}\t\n\r]|\p{Surrogate}/u;

/** A line as it is kept: composed letters, no space around it. */
export const asLine = (text: string): string => text.normalize('NFC').trim();

/** Text of several lines as it is kept, with one kind of line end. */
export const asProse = (text: string): string => text.normalize('NFC').replace(/\r\n?/gu, '\n').trim();

/** Where the first character stands that can't be kept; -1 where all can. */
export const unkeptAt = (text: string): number => text.search(unkept);

/** So much longer may text be as it arrives: decomposed letters and space around it are not counted. */
export const AS_TYPED = 4;

const pairs = /[\u{10000}-\u{10ffff}]/gu;
/** In code points, as zod counts. */
const lettersIn = (text: string) => text.length - (text.match(pairs)?.length ?? 0);

/** How many letters a limit counts of a text. */
export const lengthOf = (text: string): number =>
  Math.max(lettersIn(asProse(text)), Math.ceil(lettersIn(text) / AS_TYPED));

/** Letters of an e-mail address. */
export const ADDRESS_LENGTH = 254;
/** As zod reads one: letters of ASCII, a domain with a dot. */
export const ADDRESS =
  /^(?:[A-Za-z0-9_'+-]+\.)*[A-Za-z0-9_'+-]*[A-Za-z0-9_+-]@(?:[A-Za-z0-9][A-Za-z0-9-]*\.)+[A-Za-z]{2,}$/;

/** Whether an account can have it as its e-mail address. */
export const isAddress = (text: string): boolean =>
  text.length <= ADDRESS_LENGTH * AS_TYPED &&
  asLine(text).length <= ADDRESS_LENGTH &&
  ADDRESS.test(asLine(text));
