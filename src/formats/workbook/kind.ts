/** How a ZIP archive begins, which a workbook is; and the container of older and of locked ones. */
const archiveMark = [0x50, 0x4b, 0x03, 0x04];
const containerMark = [0xd0, 0xcf, 0x11, 0xe0];

/** Whether a file is to be read as a workbook: by its first bytes, else by its name. */
export function isWorkbook(bytes: Uint8Array, file: string): boolean {
  const isMarked = beginsWith(bytes, archiveMark) || isContainer(bytes);
  return isMarked || /\.xls[xm]$/iu.test(file) || isOtherWorkbook(file);
}

/** Whether a file is named as a workbook of another format than the one that is read. */
export function isOtherWorkbook(file: string): boolean {
  return /\.(?:xls|xlsb|ods)$/iu.test(file);
}

/** Whether bytes begin as older workbooks do, and those under a password. */
export function isContainer(bytes: Uint8Array): boolean {
  return beginsWith(bytes, containerMark);
}

const lockedPart = 'EncryptedPackage';

/** A workbook under a password is one encrypted part of an older container, named in UTF-16. */
export function isLocked(bytes: Uint8Array): boolean {
  const name = Array.from(lockedPart, (letter) => [letter.charCodeAt(0), 0]).flat();
  const [first = 0] = name;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (beginsWith(bytes.subarray(at, at + name.length), name)) return true;
  }
  return false;
}

function beginsWith(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, at) => bytes[at] === byte);
}
