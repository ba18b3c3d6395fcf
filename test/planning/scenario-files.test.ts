import { expect, test } from 'vitest';
import { edit, exampleAt, netto, type Disk } from '../support/world.ts';

const header = 'Vad;Namn;Period;Ändring;Kommentar\n';

function exampleWith(scenario: string): Disk {
  const disk = exampleAt('budget');
  disk.set('budget/scenarier/eget.csv', scenario);
  return disk;
}

test('capitals in the header of a scenario do not count', async () => {
  const disk = exampleWith('VAD;NAMN;Period;ÄNDRING\nPRIS;uppdragstagare;2027;4 %\n');
  const { out, err } = await netto(['whatif', 'budget', '--scenario', 'eget'], disk);
  expect(err).toBe('');
  expect(out).toContain('−419\u00A0729');
});

test('what is wrong in a scenario is told at its own cell', async () => {
  const disk = exampleWith(
    `${header}pris;Uppdragstagare;2031;4 %;\npris;Uppdragstagare;2027..;4 %;\n` +
      'pris;Uppdragstagare;2027;4;\npris;Uppdragsgivare;2027;4 %;\n',
  );
  const { err } = await netto(['whatif', 'budget', '--scenario', 'eget'], disk);
  expect(err.match(/(?<=eget\.csv:)\d+:\d+/gu)).toEqual(['3:21', '4:26', '2:21', '5:6']);
});

test('a warning about a table is told beside the answer', async () => {
  const disk = exampleAt('budget');
  edit(disk, 'budget/driftbudget-per-verksamhet.csv', 'Ekonomiskt bistånd', 'Bostadsverksamhet');
  const { code, out, err } = await netto(['whatif', 'budget', '--bridge', 'X@2027=-1'], disk);
  expect(err).toContain('row/repeated');
  expect(out).toContain('−419\u00A0516');
  expect(code).toBe(0);
});

test('a service cannot cost at a total of the activities', async () => {
  const disk = exampleAt('budget');
  edit(disk, 'budget/insatser.csv', 'Övriga insatser till vuxna', 'Summa');
  const { code, err } = await netto(['whatif', 'budget'], disk);
  expect(err).toContain('service/no-activity');
  expect(code).toBe(2);
});

test.each([
  ['whatif', 'budget', '--bridge', 'X@2027=-100'],
  ['simulate', 'budget', '--bridge', 'X@2027=-1..1', '--on', 'Bostadsverksamhet@2027'],
  ['sensitivity', 'budget', '--on', 'Bostadsverksamhet@2027'],
  ['explain', 'Bostadsverksamhet/Plan 2027', 'budget', '--bridge', 'X@2027=-100'],
])('%s says that activities which add up to zero are no proportion', async (...argv) => {
  const disk = exampleAt('budget');
  const file = 'budget/driftbudget-per-verksamhet.csv';
  edit(disk, file, '-4 437', '397 193');
  edit(disk, file, '-401 630', '0');
  const { code, err } = await netto(argv, disk);
  expect(err).toContain('plan/no-proportion');
  // whatif shows the net, which does not rest on them
  expect(code).toBe(argv[0] === 'whatif' ? 0 : 2);
});

test('a cell that no column is for is told, in a scenario and in avvikelser.csv', async () => {
  const disk = exampleWith(`${header}pris;Uppdragstagare;2027;4 %;högre; se avtal\n`);
  const scenario = await netto(['whatif', 'budget', '--scenario', 'eget'], disk);
  expect(scenario.err).toContain('eget.csv:2:36');
  expect(scenario.err).toContain('row/too-many-cells');
  expect(scenario.code).toBe(2);
  disk.set('budget/avvikelser.csv', 'Id;Skillnad;Skäl;Datum\nx;1;känt; se protokoll;2026-01-01\n');
  const check = await netto(['check', 'budget'], disk);
  expect(check.err).toContain('avvikelser.csv:2:24');
  expect(check.code).toBe(2);
});

test('a column of avvikelser.csv that is there twice is told', async () => {
  const disk = exampleAt('budget');
  disk.set('budget/avvikelser.csv', 'Id;Skillnad;Skäl;Datum;skäl\nx;1;känt;2026-01-01;nytt\n');
  const { err, code } = await netto(['check', 'budget'], disk);
  expect(err).toContain('column/named-twice');
  expect(code).toBe(2);
});

test('the encoding and the delimiter asked for are those of a scenario too', async () => {
  const asked = ['whatif', 'budget', '--scenario', 'budget/scenarier/eget.csv'];
  const disk = exampleWith(`sep=,\n${header}pris;Uppdragstagare;2027;4 %;\n`);
  expect((await netto(asked, disk)).err).toContain('scenario/columns');
  expect((await netto([...asked, '--delimiter', ';'], disk)).code).toBe(0);
  const { err } = await netto([...asked, '--encoding', 'windows-1252'], disk);
  expect(err).toContain('Ã„ndring');
});

test.each([
  ['seek', 'X@2027-03-01=?', '--target', 'Netto@2027=-412 593'],
  ['simulate', 'X@2027-03-01=-1..1', '--draws', '100'],
])('%s tells of an unknown that is not read why, and nothing that follows', async (...own) => {
  const [command, item, ...more] = own;
  const disk = exampleAt('budget');
  const { err } = await netto([command, 'budget', '--bridge', item, ...more], disk);
  expect(err.match(/[a-z]+\/[a-z-]+$/gmu)).toEqual(['scenario/yearly']);
});

test('a scenario is found by its name also where the tables hinder a plan', async () => {
  const disk = exampleWith(`${header}pris;Uppdragstagare;2027;4 %;\n`);
  edit(disk, 'budget/driftbudget.csv', '-401 630', '-401 63');
  const { err } = await netto(['whatif', 'budget', '--scenario', 'eget'], disk);
  expect(err.match(/[a-z]+\/[a-z-]+$/gmu)).toEqual(['amount/unreadable']);
});
