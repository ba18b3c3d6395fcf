export { readBook } from './book.ts';
