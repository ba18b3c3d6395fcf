export { readBook } from './book.ts';
export { declarationOf } from './declaration.ts';
