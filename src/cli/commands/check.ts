// `check <file…>`: every problem of every scenario named, with its place and its fix.
import { compareProblems, formatProblem, type Problem } from '../../scenario/problem/problem';
import { loadNamedScenario } from '../sources/open-scenario';
import { shippedIds } from '../sources/scenario-files';
import { UsageError } from './arguments';
import type { CliCommand } from './cli-command';

export const checkCommand: CliCommand = {
  name: 'check',
  usage: 'check <scenario…>',
  summary: 'Report every problem of scenarios (ids, folders or files), with place and fix. `check all`: those that come with the game.',
  flags: { strict: { kind: 'switch', text: 'Warnings count as errors.' } },
  run: async (args) => {
    if (args.positionals.length === 0) throw new UsageError('Missing: <scenario…>.');
    const names = args.positionals.includes('all') ? shippedIds() : args.positionals;
    const found = new Map<string, Problem>();
    for (const name of names)
      for (const p of (await loadNamedScenario(name)).problems) found.set(`${p.file}:${p.line}:${p.col}:${p.code}`, p);
    const problems = [...found.values()].sort(compareProblems);
    const count = (severity: Problem['severity']): number => problems.filter((p) => p.severity === severity).length;
    const counts = { errors: count('error'), warnings: count('warning'), hints: count('hint') };
    const isBad = counts.errors > 0 || (args.has('strict') && counts.warnings > 0);
    const sum = `${names.join(', ')}: ${counts.errors} errors, ${counts.warnings} warnings, ${counts.hints} hints.`;
    return {
      exitCode: isBad ? 1 : 0,
      text: [...problems.map(formatProblem), sum].join('\n'),
      json: { scenarios: names, ...counts, problems },
    };
  },
};
