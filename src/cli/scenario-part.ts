import type { Driver } from '../model/index.ts';

/** A part of a scenario as given on the command line: a file, or one adjustment. */
export type ScenarioPart =
  | { readonly is: 'file'; readonly path: string }
  | { readonly is: 'adjustment'; readonly driver: Driver; readonly text: string };

const flags: Readonly<Record<Driver, string>> = {
  price: '--price',
  volume: '--volume',
  bridge: '--bridge',
};

/** The flag that an adjustment is given by. */
export function flagOf(driver: Driver): string {
  return flags[driver];
}
