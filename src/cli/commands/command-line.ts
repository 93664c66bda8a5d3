// Finds the command a line of words asks for, reads its flags, and reports; what is wrong with the line becomes a report too.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { rulesVersions } from '../../replay/record';
import { ScenarioError } from '../sources/open-scenario';
import { projectFolder } from '../sources/project-paths';
import { parseArguments, UsageError, unknownName } from './arguments';
import { assumptionsCommand } from './assumptions';
import { benchCommand } from './bench';
import { checkCommand } from './check';
import type { CliCommand, CommandResult } from './cli-command';
import { debriefCommand } from './debrief';
import { createHelpCommand } from './help';
import { historyCommand } from './history';
import { migrateCommand } from './migrate';
import { newCommand } from './new';
import { playCommand } from './play';
import { replayCommand } from './replay';
import { scenesCommand } from './scenes';
import { simulateCommand } from './simulate';
import { tableCommand } from './table';
import { whatifCommand } from './whatif';

const working = [
  newCommand,
  checkCommand,
  migrateCommand,
  playCommand,
  replayCommand,
  debriefCommand,
  whatifCommand,
  historyCommand,
  simulateCommand,
  scenesCommand,
  tableCommand,
  assumptionsCommand,
  benchCommand,
];
const help = createHelpCommand(working);
/** All commands there are, in the order of the help. */
export const commands: readonly CliCommand[] = [...working, help];

/** `--version`: which version of the program this is. */
function versionResult(): CommandResult {
  const { version }: { readonly version: string } = JSON.parse(readFileSync(join(projectFolder, 'package.json'), 'utf8'));
  return { exitCode: 0, text: `Hikiwake ${version}, rules ${rulesVersions.free}`, json: { version, rules: rulesVersions.free } };
}

function find(name: string | undefined): CliCommand {
  if (name === undefined || name === '--help' || name === '-h') return help;
  const command = commands.find((c) => c.name === name);
  if (command) return command;
  throw unknownName(
    'command',
    name,
    commands.map((c) => c.name),
    'See: help.',
  );
}

/** Runs one command line. */
export async function runCommandLine(words: readonly string[]): Promise<CommandResult> {
  try {
    if (words[0] === '--version' || words[0] === '-V') return versionResult();
    const command = find(words[0]);
    const kinds = Object.fromEntries(Object.entries(command.flags).map(([name, flag]) => [name, flag.kind]));
    const args = parseArguments(words.slice(1), kinds);
    return args.has('help') ? await help.run(parseArguments([command.name], {})) : await command.run(args);
  } catch (error) {
    if (error instanceof UsageError) return { exitCode: 2, text: error.message, json: { error: error.message } };
    if (error instanceof ScenarioError) return { exitCode: 1, text: error.message, json: { problems: error.problems } };
    if (error instanceof Error && 'code' in error) return { exitCode: 1, text: error.message, json: { error: error.message } };
    throw error;
  }
}
