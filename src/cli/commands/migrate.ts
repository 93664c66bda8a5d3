// `migrate <folder>`: a scenario of format 1 becomes one of format 2 that plays the same games.
import { resolve } from 'node:path';
import { migrateScenario } from '../../scenario/migration';
import { formatProblem } from '../../scenario/problem/problem';
import { writeFile } from '../sources/files';
import { ScenarioError } from '../sources/open-scenario';
import { collectScenarioFiles, findScenarioFile } from '../sources/scenario-files';
import { expectOnePositional } from './arguments';
import type { CliCommand } from './cli-command';

function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ['', title, ...lines.map((line) => `  ${line}`)];
}

export const migrateCommand: CliCommand = {
  name: 'migrate',
  usage: 'migrate <folder>',
  summary: 'Rewrite a scenario of format 1 as format 2: the same games; comments and layout stay. Says what a person has to decide.',
  flags: { 'dry-run': { kind: 'switch', text: 'Say what would be written and write nothing.' } },
  run: async (args) => {
    const name = expectOnePositional(args, 'folder');
    const { files, entry } = collectScenarioFiles(findScenarioFile(name));
    const result = migrateScenario(files, entry);
    if (!result.ok) throw new ScenarioError(result.problems);
    const isDry = args.has('dry-run');
    if (!isDry) for (const file of result.files) writeFile(resolve(file.path), file.text);
    const found = result.problems.map(formatProblem);
    const head =
      result.files.length === 0
        ? 'Nothing to write.'
        : `${result.files.length} file${result.files.length === 1 ? '' : 's'} ${isDry ? 'would change' : 'changed'}.`;
    return {
      exitCode: result.problems.some((p) => p.severity === 'error') ? 1 : 0,
      text: [
        head,
        ...section('Written:', result.done),
        ...section('To decide:', result.open),
        ...section('What `check` says now:', found),
      ].join('\n'),
      json: { files: result.files.map((file) => file.path), done: result.done, open: result.open, problems: result.problems },
    };
  },
};
