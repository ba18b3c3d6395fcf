import { parentPort, workerData } from 'node:worker_threads';
import { tallyOnDisk } from './detail-stretch.ts';

/** What a worker is given: a stretch of a file, and how its rows are read. */
export type Task = Parameters<typeof tallyOnDisk>;

// the entry of a worker: it does one task and ends
parentPort?.postMessage(await tallyOnDisk(...(workerData as Task)));
