// Runs the built program on several versions of Node and compares every byte it prints.
// npm run versions            (needs the package registry: npx fetches each Node)
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';

const versions = ['20', '22', '24'];
const example = 'data/norrtalje-socialnamnd-2026';
const commands = [
  ['check', example],
  ['check', example, '--lang', 'sv'],
  ['check', example, '--format', 'json'],
  ['check', example, '--format', 'compact'],
  ['plan', example],
  ['plan', example, '--format', 'json'],
  ['plan', example, '--format', 'csv'],
  ['plan', example, '--format', 'markdown'],
  ['explain', 'driftbudget/Netto/Plan 2027', example],
  ['--help'],
];

const outcomes = versions.map((version) => {
  const node = ['-y', '-p', `node@${version}`, 'node'];
  const run = (args) =>
    spawnSync('npx', [...node, ...args], { encoding: 'utf8', maxBuffer: 1 << 28 });
  const name = run(['--version']).stdout.trim();
  const printed = commands.map((command) => {
    const { stdout, status } = run(['bin/netto.js', ...command]);
    return `${command.join(' ')}\n${status}\n${stdout}`;
  });
  const digest = createHash('sha256').update(printed.join('\n')).digest('hex').slice(0, 16);
  console.log(`${name}\t${digest}\t${printed.join('').length} characters`);
  return digest;
});

const isSame = new Set(outcomes).size === 1;
console.log(isSame ? 'the same bytes on every version' : 'the versions differ');
process.exitCode = isSame ? 0 : 1;
