import type { Found } from '../findings/index.ts';
import { readFlag } from '../formats/scenario/adjustment.ts';
import { readFigureName } from '../formats/scenario/target.ts';
import type { AskedAdjustment, AskedFigure } from '../model/index.ts';
import type { PlanInputs } from '../planning/inputs.ts';
import type { AskedDialect } from '../workspace/load-grids.ts';
import { loadScenario } from '../workspace/scenarios.ts';
import { flagOf, type ScenarioPart } from './scenario-part.ts';
import type { World } from './world.ts';

const mostFiles = 100;
const mostAdjustments = 10_000;

/** Reads the parts of a scenario in the order given; those of a file in the order of its lines. */
export async function readParts(
  parts: readonly ScenarioPart[],
  folder: string | undefined,
  dialect: AskedDialect,
  world: World,
): Promise<Found<readonly AskedAdjustment[]>> {
  const files = parts.filter(({ is }) => is === 'file').length;
  if (files > mostFiles) return tooMany(files, mostFiles);
  const read: Found<readonly AskedAdjustment[]>[] = [];
  for (const part of parts) {
    read.push(
      part.is === 'file'
        ? await loadScenario(world.files, part.path, folder, dialect)
        : fromFlag(part.driver, part.text),
    );
  }
  const value = read.flatMap((own) => own.value);
  if (value.length > mostAdjustments) return tooMany(value.length, mostAdjustments);
  return { value, findings: read.flatMap(({ findings }) => findings) };
}

function fromFlag(
  driver: AskedAdjustment['driver'],
  text: string,
): Found<readonly AskedAdjustment[]> {
  const { value, findings } = readFlag(driver, text, { file: `${flagOf(driver)} "${text}"` });
  return { value: value ? [value] : [], findings };
}

function tooMany(count: number, limit: number): Found<readonly AskedAdjustment[]> {
  const details = { count: String(count), limit: String(limit) };
  return {
    value: [],
    findings: [{ code: 'scenario/too-many', at: { file: '--scenario' }, details }],
  };
}

/** The net that a question is about: the one named by `--on`, else that of the first plan year. */
export function netAsked(
  on: string | undefined,
  { net, horizon }: PlanInputs,
): Found<AskedFigure | undefined> {
  const at = { file: on === undefined ? '--on' : `--on "${on}"` };
  if (on !== undefined) return readFigureName(on, at);
  const period = horizon.plan[0] ?? horizon.base;
  return { value: { name: net?.source.name ?? '', period: period.label, at }, findings: [] };
}
