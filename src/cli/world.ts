import type { Language } from '../findings/index.ts';
import type { ColourLevel } from '../reporters/paint.ts';
import type { Crew } from '../workspace/detail-crew.ts';
import type { Files } from '../workspace/files.ts';
import type { ExitCode } from './exit-code.ts';

/** A stream of text, and how it may be coloured. */
export interface Stream {
  readonly write: (text: string) => void;
  readonly colour: ColourLevel;
  /** Characters in a line. */
  readonly width: number;
  /** Whether it is a screen that can be cleared. */
  readonly isTerminal: boolean;
}

/** Carries out a command in the world that the program was made for. */
export type Carry = (deed: (world: World) => Promise<ExitCode>) => Promise<void>;

/** All that a command knows of the outside. */
export interface World {
  readonly files: Files;
  readonly out: Stream;
  readonly err: Stream;
  /** The language for people: the one asked for, else that of the locale. */
  readonly language: Language;
  /** The language of JSON, which does not follow the locale: the one asked for, else English. */
  readonly machineLanguage: Language;
  readonly version: string;
  /** The time of the run. */
  readonly now: () => Date;
  /** Milliseconds since some moment, for what may only take so long. */
  readonly elapsed: () => number;
  /** Threads that share the rows of large files. */
  readonly crew?: Crew;
  /** Paths of what the program ships. */
  readonly example: string;
  readonly vocabulary: string;
  readonly ciTemplates: string;
}
