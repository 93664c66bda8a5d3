// `whatif <record> --set name=value`: the same moves with one of the scenario's numbers changed, and what would differ.

import { openDebrief } from '../../analysis/debrief/game';
import { playWhatIf, type WhatIfOutcome } from '../../analysis/debrief/what-if';
import { type CoefficientRegister, coefficientAt, quarterStep, setCoefficient } from '../../engine/model/coefficient';
import type { Turn } from '../../engine/model/indices';
import { elementAt } from '../../engine/model/list-access';
import type { Scenario } from '../../engine/model/scenario';
import { totalScore } from '../../engine/turn/result';
import { formatSeed } from '../../replay/seed';
import { scoreTitle } from '../debrief/titles';
import { formatSigned } from '../report/number-format';
import { entryTitle, formatSkipped, formatValue, slotTitle, turnTitle } from '../report/scenario-text';
import { formatTable } from '../report/text-table';
import { openRecord } from '../sources/open-record';
import { type OpenScenario, requireRegister, unknownAddress } from '../sources/open-scenario';
import { expectOnePositional, UsageError } from './arguments';
import { type CliCommand, problemResult } from './cli-command';

interface CoefficientChange {
  readonly address: string;
  readonly from: number;
  readonly to: number;
}

/** Variables told; all are in the data. */
const mostTold = 8;

/** The variants asked for: as set, or a quarter lower and a quarter higher where a number is only named. */
function variantsIn(register: CoefficientRegister, given: string): CoefficientChange[][] {
  const words = given.split(',');
  if (words.length === 1 && !given.includes('=')) {
    const { address, value } = known(register, given);
    const step = quarterStep(value);
    return [value - step, value + step].map((to) => [{ address, from: value, to }]);
  }
  return [words.map((word) => changeIn(register, word))];
}

function changeIn(register: CoefficientRegister, word: string): CoefficientChange {
  const [name = '', value = ''] = word.split('=');
  if (!/^-?\d{1,9}$/.test(value)) throw new UsageError(`--set needs name=value with a whole number, or a name alone, not “${word}”.`);
  const { address, value: from } = known(register, name);
  return { address, from, to: Number(value) };
}

function known(register: CoefficientRegister, address: string): { readonly address: string; readonly value: number } {
  const found = coefficientAt(register, address);
  if (found) return found;
  throw unknownAddress(register, address);
}

function changedScenario(scenario: Scenario, register: CoefficientRegister, changes: readonly CoefficientChange[]): Scenario {
  return changes.reduce((so, { address, to }) => setCoefficient(so, register, address, to), scenario);
}

export const whatifCommand: CliCommand = {
  name: 'whatif',
  usage: 'whatif <record|link>',
  summary: 'The same moves with one of the scenario’s numbers changed, and what would differ.',
  flags: {
    set: { kind: 'text', text: 'name=value, several joined by commas; a name alone is tried a quarter lower and a quarter higher.' },
    scenario: { kind: 'text', text: 'The scenario to read it with, when it is not one that comes with the game.' },
  },
  run: async (args) => {
    const word = expectOnePositional(args, 'record|link');
    const given = args.text('set');
    if (given === undefined) throw new UsageError('Missing: --set name=value. The names are those of `assumptions <scenario>`.');
    const opened = await openRecord(word, args.text('scenario'));
    if (!opened.ok) return problemResult(opened.problem);
    const { scenario: s, record } = opened;
    const { register } = await requireRegister(args.text('scenario') ?? record.scenario.id);
    const variants = variantsIn(register, given);
    const game = openDebrief(s.scenario, record);
    const results = variants.map((changes) => ({ changes, ...playWhatIf(game, changedScenario(s.scenario, register, changes)) }));
    const head = `${s.text('title')}, seed ${formatSeed(record.seed)}: the same moves with another number. As played: ${totalScore(game.scores)}.`;
    const text = [
      head,
      ...results.flatMap((result) => [
        '',
        ...result.changes.map(({ address, from, to }) => `${address}: ${to} instead of ${from}`),
        ...resultLines(s, game.scores, result),
        ...(result.skipped.length === 0 ? [] : ['  Skipped, because they became illegal:']),
        ...result.skipped.map((skip) => formatSkipped(s, elementAt(record.commands, skip.command), skip)),
      ]),
    ];
    return {
      exitCode: 0,
      text: text.join('\n'),
      json: { scenario: record.scenario, seed: record.seed, scores: game.scores, byTurn: game.final.scoreHistory, results },
    };
  },
};

function resultLines(s: OpenScenario, played: readonly number[], result: WhatIfOutcome): string[] {
  if (result.partsIn < 0 && result.values.length === 0) return ['  Nothing would differ.'];
  const rows = result.scores.map((score, i) => [scoreTitle(s, i), `${played[i]}`, `${score}`, formatSigned(score - elementAt(played, i))]);
  const grade = result.grade
    ? `, ${entryTitle(s, 'grade', result.grade.standing)} (${result.grade.share} %, history ${result.historyTotal})`
    : '';
  const parting = result.partsIn < 0 ? 'The scores part only at the end.' : `The scores part in ${turnTitle(s, result.partsIn)}.`;
  const values = result.values.slice(0, mostTold).map(({ id, played: before, changed }) => {
    const slot = s.scenario.variables.findIndex((v) => v.id === id);
    return `  ${slotTitle(s, slot)} ends at ${formatValue(s, slot, changed)} instead of ${formatValue(s, slot, before)}`;
  });
  const move = ({ turn, id }: { readonly turn: Turn; readonly id: string }): string =>
    `${entryTitle(s, 'move', id)} (${turnTitle(s, turn)})`;
  return [
    ...formatTable([['', 'played', 'changed', '±'], ...rows]),
    `  ${entryTitle(s, 'outcome', result.outcome)}${grade}. ${parting}`,
    ...values,
    ...(result.movesGone.length === 0 ? [] : [`  Moves not made: ${result.movesGone.map(move).join('; ')}`]),
    ...(result.movesNew.length === 0 ? [] : [`  Made instead: ${result.movesNew.map(move).join('; ')}`]),
  ];
}
