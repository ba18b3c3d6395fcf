export * from './catalogue.ts';
export type * from './entry.ts';
export * from './finding.ts';
export * from './language.ts';
export * from './place.ts';
export * from './words.ts';
