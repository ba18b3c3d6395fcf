import * as z from 'zod';
import type { Declared } from '../model/index.ts';

/** A name in budget.json. */
export const name = z.string().min(1);

/** A name with its place, by the keys that lead to it. */
export type Declare = (value: string, ...path: readonly (string | number)[]) => Declared<string>;
