export { readBook } from './book.ts';
export { declarationOf } from './declaration.ts';
export { findTables } from './text/tables.ts';
