import { parentPort, workerData } from 'node:worker_threads';
import { countShare, type Work } from './detail-share.ts';

// the entry of a worker: it counts its share and ends
parentPort?.postMessage(await countShare(workerData as Work));
