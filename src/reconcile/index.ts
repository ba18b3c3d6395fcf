export { acknowledge, pruned } from './acknowledge.ts';
export {
  causesAbout,
  cellName,
  figuresNamed,
  judgementNamed,
  judgementsOf,
  nearestCells,
} from './explain.ts';
export { areaOf, throughGate } from './gate.ts';
export { reconcile } from './reconcile.ts';
