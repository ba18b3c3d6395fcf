/** What a CI makes of a line of a log. */
export interface Command {
  readonly name: string;
  readonly properties: ReadonlyMap<string, string>;
  readonly text: string;
}

/** Escapes in the order in which a runner undoes them. */
type Escapes = readonly (readonly [escaped: string, sign: string])[];

const githubData: Escapes = [
  ['%0D', '\r'],
  ['%0A', '\n'],
  ['%25', '%'],
];
const githubProperty: Escapes = [
  ['%0D', '\r'],
  ['%0A', '\n'],
  ['%3A', ':'],
  ['%2C', ','],
  ['%25', '%'],
];
const azureData: Escapes = [
  ['%0D', '\r'],
  ['%0A', '\n'],
  ['%AZP25', '%'],
];
const azureProperty: Escapes = [
  ['%3B', ';'],
  ['%0D', '\r'],
  ['%0A', '\n'],
  ['%5D', ']'],
  ['%AZP25', '%'],
];

function unescaped(text: string, escapes: Escapes): string {
  return escapes.reduce((own, [escaped, sign]) => own.replaceAll(escaped, sign), text);
}

function propertiesOf(
  text: string,
  separator: string,
  escapes: Escapes,
): ReadonlyMap<string, string> {
  const pairs = text.split(separator).filter((pair) => pair !== '');
  return new Map(
    pairs.map((pair) => {
      const at = pair.indexOf('=');
      return [pair.slice(0, at).trim(), unescaped(pair.slice(at + 1), escapes)];
    }),
  );
}

/** As the runner of GitHub Actions reads a line: `::name properties::text`, at its start. */
export function githubCommand(line: string): Command | undefined {
  const trimmed = line.trimStart();
  const end = trimmed.indexOf('::', 2);
  if (!trimmed.startsWith('::') || end < 0) return undefined;
  const head = trimmed.slice(2, end);
  const space = head.indexOf(' ');
  const name = space < 0 ? head : head.slice(0, space);
  const properties = space < 0 ? '' : head.slice(space + 1).trim();
  return {
    name,
    properties: propertiesOf(properties, ',', githubProperty),
    text: unescaped(trimmed.slice(end + 2), githubData),
  };
}

/** As the agent of Azure Pipelines reads a line: `##vso[name properties]text`, anywhere in it. */
export function azureCommand(line: string): Command | undefined {
  const start = line.toLowerCase().indexOf('##vso[');
  const end = line.indexOf(']', start);
  if (start < 0 || end < 0) return undefined;
  const head = line.slice(start + '##vso['.length, end);
  const space = head.indexOf(' ');
  return {
    name: space < 0 ? head : head.slice(0, space),
    properties: propertiesOf(space < 0 ? '' : head.slice(space + 1), ';', azureProperty),
    text: unescaped(line.slice(end + 1), azureData),
  };
}
