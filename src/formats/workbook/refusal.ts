import type { FindingCode } from '../../findings/index.ts';
import { isBeyondLimits, partsOf } from './archive.ts';
import { flawOf } from './integrity.ts';
import { isContainer, isLocked, isOtherWorkbook } from './kind.ts';

/** A part of an archive by which a workbook of another format is known: xlsb, OpenDocument. */
const otherParts = ['xl/workbook.bin', 'content.xml'];

/** Why a workbook cannot be read, by what its archive declares and whether that is true. */
export async function refusalOf(bytes: Uint8Array, file: string): Promise<FindingCode | undefined> {
  if (isContainer(bytes)) {
    return isLocked(bytes) ? 'workbook/encrypted' : 'workbook/format';
  }
  const parts = partsOf(bytes);
  if (!parts) return isOtherWorkbook(file) ? 'workbook/format' : 'workbook/unreadable';
  if (parts.some(({ name }) => otherParts.includes(name))) return 'workbook/format';
  if (!parts.some(({ name }) => /^xl\/.*\.xml$/iu.test(name))) return 'workbook/unreadable';
  if (isBeyondLimits(parts)) return 'workbook/too-large';
  const flaw = await flawOf(bytes, parts);
  return flaw && (flaw === 'broken' ? 'workbook/unreadable' : 'workbook/too-large');
}
