// One subcommand of the command line: its flags, its output as text and as JSON, its exit code; and the one edge where text leaves for a
// terminal or another program. Invariant: what is printed holds line ends and characters that can be seen, whoever wrote it; data stays the data it was.
import type { FlagKind, ParsedArguments } from './arguments';

/** 0: done and sound. 1: done, and something is wrong with what was looked at. 2: wrong use. */
export type ExitCode = 0 | 1 | 2;

/** What a command leaves behind: lines for a person, the same as data for `--json`. */
export interface CommandResult {
  readonly exitCode: ExitCode;
  readonly text: string;
  readonly json: unknown;
}

/** What was asked for cannot be looked at: why, in a sentence. `more`: other keys of the data. */
export function problemResult(problem: string, more: Readonly<Record<string, unknown>> = {}): CommandResult {
  return { exitCode: 1, text: problem, json: { ...more, problem } };
}

export interface CliCommand {
  readonly name: string;
  /** As in `play <scenario>`. */
  readonly usage: string;
  readonly summary: string;
  readonly flags: Readonly<Record<string, { readonly kind: FlagKind; readonly text: string }>>;
  readonly run: (args: ParsedArguments) => Promise<CommandResult>;
}

/** Control characters (escape sequences, bells, NUL), those that turn the reading direction or take no room, halves of a character, odd line ends. */
const unprintable = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

/** A text for people: each such character becomes a dot, line ends stay. */
export function toTerminalText(text: string): string {
  return text.replace(unprintable, (c) => (c === '\n' ? c : '·'));
}

/** A value for programs, as JSON: each such character is written as its number, so that the value is the same. */
export function toTerminalJson(value: unknown): string {
  return JSON.stringify(value, null, 2).replace(unprintable, (c) => {
    if (c === '\n') return c;
    return Array.from({ length: c.length }, (_, i) => `\\u${c.charCodeAt(i).toString(16).padStart(4, '0')}`).join('');
  });
}
