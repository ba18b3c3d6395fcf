export { readBook, type AskedPlan } from './book.ts';
export type { DetailSource } from './detail/read.ts';
export { declarationOf } from './declaration.ts';
export { freeName, nameBySheet } from './file-names.ts';
export { readGivenAmounts } from './given-amounts.ts';
export { findTables } from './text/tables.ts';
