import * as z from 'zod/mini';
import type { Declared } from '../model/index.ts';

/** A name in budget.json. */
export const name = z.string().check(z.minLength(1));

/** A name with its place, by the keys that lead to it. */
export type Declare = (value: string, ...path: readonly (string | number)[]) => Declared<string>;
