// One subcommand of the command line: its flags, its output as text and as JSON, its exit code.
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
