// The command line: prints what the command reports, as sentences or as data, and ends with its code.
// Invariant: whatever becomes of the program that reads along, nothing but a report or one sentence is ever printed.

import { toTerminalJson, toTerminalText } from './commands/cli-command';
import { runCommandLine } from './commands/command-line';

const words = process.argv.slice(2);
const isJson = words.includes('--json');
const told = { code: 0 };

/** Output that nobody takes any more ends quietly; output that cannot be written ends in a sentence. */
function endWithoutOutput(error: unknown): never {
  const code = error instanceof Error && 'code' in error ? error.code : '';
  if (code === 'EPIPE') process.exit(told.code);
  try {
    process.stderr.write(`The output cannot be written: ${code === 'ENOSPC' ? 'there is no room left' : `the system says ${code}`}.\n`);
  } catch {
    // Nobody reads that stream either.
  }
  process.exit(2);
}

process.stdout.on('error', endWithoutOutput);
process.stderr.on('error', () => undefined);

try {
  const report = await runCommandLine(words);
  told.code = report.exitCode;
  process.exitCode = report.exitCode;
  const isMisuse = report.exitCode === 2 && !isJson;
  (isMisuse ? process.stderr : process.stdout).write(`${isJson ? toTerminalJson(report.json) : toTerminalText(report.text)}\n`);
} catch (error) {
  if (error instanceof Error && 'code' in error && 'syscall' in error) endWithoutOutput(error);
  process.exitCode = 2;
  process.stderr.write(
    toTerminalText(`The program itself failed, which is a mistake in it: ${error instanceof Error ? error.message : error}\n`),
  );
}
