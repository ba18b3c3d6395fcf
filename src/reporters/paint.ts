/** How a report is coloured. */
export interface Paint {
  readonly error: (text: string) => string;
  readonly warning: (text: string) => string;
  readonly note: (text: string) => string;
  readonly strong: (text: string) => string;
  readonly faint: (text: string) => string;
}

const asItIs = (text: string): string => text;

export const plain: Paint = {
  error: asItIs,
  warning: asItIs,
  note: asItIs,
  strong: asItIs,
  faint: asItIs,
};

export type ColourLevel = 0 | 1 | 2 | 3;

/** Colours for a terminal of this level; the library is loaded only where there is colour. */
export async function paintFor(level: ColourLevel): Promise<Paint> {
  if (level === 0) return plain;
  const { Chalk } = await import('chalk');
  const chalk = new Chalk({ level });
  return {
    error: (text) => chalk.red.bold(text),
    warning: (text) => chalk.yellow.bold(text),
    note: (text) => chalk.cyan(text),
    strong: (text) => chalk.bold(text),
    faint: (text) => chalk.dim(text),
  };
}
