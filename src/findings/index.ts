export * from './catalogue.ts';
export { severities, type Severity } from './entry.ts';
export * from './finding.ts';
export { fill, type Details, type Language } from './language.ts';
export * from './place.ts';
