export * from './decimal.ts';
export * from './fraction.ts';
export * from './quantity.ts';
export * from './rounding.ts';
export * from './shares.ts';
export * from './wholes.ts';
