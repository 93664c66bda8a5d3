// What every command of the command line is: flags it knows, what it prints, how it ends.
import type { FlagKind, ParsedArguments } from './arguments';

/** 0: done and sound. 1: done, and something is wrong with what was looked at. 2: wrong use. */
export type ExitCode = 0 | 1 | 2;

/** What a command leaves behind: lines for a person, the same as data for `--json`. */
export interface CommandResult {
  readonly exitCode: ExitCode;
  readonly text: string;
  readonly json: unknown;
}

export interface CliCommand {
  readonly name: string;
  /** As in `play <scenario>`. */
  readonly usage: string;
  readonly summary: string;
  readonly flags: Readonly<Record<string, { readonly kind: FlagKind; readonly text: string }>>;
  readonly run: (args: ParsedArguments) => Promise<CommandResult>;
}
