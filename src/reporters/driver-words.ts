import type { Word } from '../findings/words.ts';
import type { Driver } from '../model/index.ts';

/** What a driver is called. */
export const driverWords: Readonly<Record<Driver, Word>> = {
  price: 'driverPrice',
  volume: 'driverVolume',
  bridge: 'driverBridge',
};
