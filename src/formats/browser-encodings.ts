/**
 * Takes the place of iconv-lite in a browser (`browser` in package.json): its own decoder reads
 * Windows-1252 and Mac right, where that of Node does not, and refuses cp850.
 */
export default {
  decode: (bytes: Uint8Array, encoding: string): string =>
    new TextDecoder(encoding, { fatal: true }).decode(bytes),
};
