/** A walk through the bytes of a sheet, from filled cell to filled cell. */
export interface CellWalk {
  /** Where the walk is; lines and columns count from 1. */
  line: number;
  column: number;
  /** Takes one byte; whether the value of a cell begins with it. */
  readonly isAtValue: (byte: number) => boolean;
}

/** A name as the number of its bytes. Names longer than three letters are none of those sought. */
function nameOf(letters: string): number {
  return Array.from(letters).reduce((sum, letter) => (sum << 8) | letter.charCodeAt(0), 0);
}

const row = nameOf('row');
const cell = nameOf('c');
const value = nameOf('v');
const text = nameOf('t');
const opening = nameOf('<');
const closing = nameOf('>');
const colon = nameOf(':');
const slash = nameOf('/');
const emptyEnd = nameOf('/>');
const reference = nameOf(' r="');
const singleQuoted = nameOf(" r='");
const letterA = nameOf('A');
const digit0 = nameOf('0');

/**
 * Follows rows and cells by their references, or where these are left out by their order. It reads
 * no more of XML than that: whether the sheet is well made is for the reader to tell.
 */
export function walkCells(): CellWalk {
  let within: 'text' | 'name' | 'attributes' | 'reference' = 'text';
  let [name, recent, line, column] = [0, 0, 0, 0];

  const endTag = (): void => {
    within = 'text';
    if (name === row) [walk.line, walk.column] = [line || walk.line + 1, 0];
    if (name === cell) [walk.line, walk.column] = [line || walk.line, column || walk.column + 1];
  };
  const takeName = (byte: number): void => {
    if (byte === closing) endTag();
    else if (byte === colon) name = 0;
    else if (byte > 0x20 && (byte !== slash || name === 0)) name = (name << 8) | byte;
    else [within, recent] = ['attributes', byte];
  };
  const takeAttributes = (byte: number): void => {
    recent = (recent << 8) | byte;
    if (byte === closing) endTag();
    if ((recent & 0xffff) === emptyEnd) name = 0;
    if (recent === reference || recent === singleQuoted) within = 'reference';
  };
  const takeReference = (byte: number): void => {
    if (byte >= letterA) column = column * 26 + byte - letterA + 1;
    else if (byte >= digit0) line = line * 10 + byte - digit0;
    else within = 'attributes';
  };
  const isAtValue = (byte: number): boolean => {
    if (within === 'name') takeName(byte);
    else if (within === 'attributes') takeAttributes(byte);
    else if (within === 'reference') takeReference(byte);
    else {
      const isValue = byte !== opening && (name === value || name === text);
      if (byte === opening) within = 'name';
      if (byte === opening || isValue) [name, line, column] = [0, 0, 0];
      return isValue;
    }
    return false;
  };
  const walk: CellWalk = { line: 0, column: 0, isAtValue };
  return walk;
}
