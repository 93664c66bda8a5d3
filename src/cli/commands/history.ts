// `history <scenario>`: the record on one of its readings, and the same acts in free play, scores turn by turn; and the record's check-points.

import { evaluateCheckpoints } from '../../analysis/simulation/checkpoints';
import { type FinishedGame, hasRecord, playHistory } from '../../analysis/simulation/history-game';
import { type UndoneEntry, undoneOnRecord } from '../../analysis/simulation/undone-record';
import { elementAt } from '../../engine/model/list-access';
import { hiddenTypeIds, hiddenTypeOf } from '../../engine/turn/result';
import { formatCheckpoints, viewCheckpoints } from '../report/checkpoint-report';
import { entryTitle, turnTitle } from '../report/scenario-text';
import { formatTable } from '../report/text-table';
import { type OpenScenario, requireScenario } from '../sources/open-scenario';
import { expectOnePositional, UsageError } from './arguments';
import type { CliCommand } from './cli-command';
import { parseSeed } from './game-flags';

function lines(s: OpenScenario, title: string, game: FinishedGame): string[] {
  const head = ['turn', ...s.scenario.scores.map((x) => x.id), 'total'];
  const rows = game.byTurn.map((scores, t) => [turnTitle(s, t), ...scores.map(String)]);
  return [title, ...formatTable([head, ...rows, ['the end', ...game.final.map(String)]])];
}

/** Index of the hidden type that is named, or of the scenario's own reading. */
function chosenReading({ scenario }: OpenScenario, named: string | undefined): number {
  if (named === undefined) return scenario.types.historical;
  const types = hiddenTypeIds(scenario);
  if (!types.includes(named)) throw new UsageError(`--reading is one of ${types.join(', ')}, not “${named}”.`);
  return types.indexOf(named);
}

function recordTitle(s: OpenScenario, reading: string | null): string {
  const what = hasRecord(s.scenario) ? 'The record' : 'The status quo: nobody does anything';
  return reading === null ? what : `${what}, read on this hidden type: ${entryTitle(s, 'type', reading)}`;
}

/** Whose each reading of the past is, where the scenario says so. */
function readingLines(s: OpenScenario): string[] {
  return hiddenTypeIds(s.scenario).flatMap((id) => {
    const key = `type.${id}.past`;
    if (!s.hasText(`${key}.text`)) return [];
    return [`  ${entryTitle(s, 'type', id)}: ${s.text(`${key}.text`).trim()} (${s.text(`${key}.sources`).split(',').join(', ')})`];
  });
}

/** What the path has and the record does without; nothing where it has everything. */
function undoneLines(s: OpenScenario, undone: readonly UndoneEntry[]): string[] {
  return undone.map(({ turn, entry }) => `  LEFT OUT in ${turnTitle(s, turn)}: ${entry}`);
}

export const historyCommand: CliCommand = {
  name: 'history',
  usage: 'history <scenario>',
  summary: 'The record by turn, on one of its readings, the same acts in free play, and whether the record meets its check-points.',
  flags: {
    seed: { kind: 'text', text: 'Seed of both games (1).' },
    reading: { kind: 'text', text: 'The hidden type on which the past is played (the scenario’s own reading).' },
  },
  run: async (args) => {
    const name = expectOnePositional(args, 'scenario');
    const seed = parseSeed(args);
    const s = await requireScenario(name);
    const types = hiddenTypeIds(s.scenario);
    const reading = types.length === 0 ? null : elementAt(types, chosenReading(s, args.text('reading')));
    const asItWas = playHistory(s.scenario, seed, reading === null ? {} : { type: types.indexOf(reading) });
    const free = playHistory(s.scenario, seed, { mode: 'free' });
    const hidden = types[hiddenTypeOf(s.scenario, free.state)] ?? null;
    const checks = evaluateCheckpoints(s.scenario, seed);
    const undone = undoneOnRecord(s.scenario, seed);
    const title = `In free play on seed ${seed}${hidden === null ? '' : ` (${hidden})`}`;
    return {
      exitCode: checks.every((check) => check.isInside) && undone.length === 0 ? 0 : 1,
      text: [
        ...lines(s, recordTitle(s, reading), asItWas),
        ...readingLines(s),
        ...undoneLines(s, undone),
        ...formatCheckpoints(s, checks),
        '',
        ...lines(s, title, free),
      ].join('\n'),
      json: {
        scenario: s.scenario.id,
        seed,
        scores: [...s.scenario.scores.map((x) => x.id), 'total'],
        reading,
        history: { byTurn: asItWas.byTurn, final: asItWas.final },
        undone,
        checkpoints: viewCheckpoints(s, checks),
        free: { byTurn: free.byTurn, final: free.final, type: hidden },
      },
    };
  },
};
