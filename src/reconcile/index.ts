export { cellName, figuresNamed, judgementsOf, nearestCells } from './explain.ts';
export { reconcile } from './reconcile.ts';
