// `replay <record> --without 12,15`: the same game without some of its commands, and what they were worth.

import { replayWithout } from '../../analysis/debrief/counterfactual-replay';
import { measureDecision } from '../../analysis/debrief/decisions';
import { type DebriefGame, openDebrief } from '../../analysis/debrief/game';
import { elementAt } from '../../engine/model/list-access';
import { totalScore } from '../../engine/turn/result';
import { formatCommand } from '../../replay/command-text';
import type { GameRecord } from '../../replay/record';
import { formatSeed } from '../../replay/seed';
import { formatFinalCard, viewFinalCard } from '../report/final-card';
import { formatSigned } from '../report/number-format';
import { formatSkipped } from '../report/scenario-text';
import type { OpenScenario } from '../sources/open-scenario';
import { UsageError } from './arguments';
import type { CommandResult } from './cli-command';

/** Indices (from 0) of commands given as numbers from 1, joined by commas; each must be the player's own, or a person's. */
function indicesIn(game: DebriefGame, given: string): number[] {
  const indices = given.split(',').map((word) => (/^[1-9]\d{0,3}$/.test(word) ? Number(word) - 1 : -1));
  for (const [i, index] of indices.entries()) {
    const moment = game.moments.find((m) => m.index === index);
    const number = given.split(',')[i];
    if (!moment) throw new UsageError(`--without needs numbers of commands, from 1 to ${game.moments.length}, not “${number}”.`);
    if (moment.before === null || moment.command.type === 'endTurn')
      throw new UsageError(`Command ${number} is “${formatCommand(moment.command)}”: only decisions of people can be left out.`);
  }
  return indices;
}

export function reportReplayWithout(s: OpenScenario, record: GameRecord, given: string): CommandResult {
  const game = openDebrief(s.scenario, record);
  const commands = indicesIn(game, given);
  const { worth, skipped } = measureDecision(game, commands);
  const { state, scores } = replayWithout(game, commands);
  const card = viewFinalCard(s, state);
  const total = totalScore(game.scores);
  const text = [
    `${s.text('title')}, seed ${formatSeed(record.seed)}, without ${commands.map((i) => `${i + 1} “${formatCommand(elementAt(record.commands, i))}”`).join(', ')}`,
    `Total as played: ${total}. Without: ${totalScore(scores)}. So it was worth ${formatSigned(worth)}.`,
    skipped.length === 0 ? 'No later command became illegal.' : 'Skipped, because they became illegal:',
    ...skipped.map((skip) => formatSkipped(s, elementAt(record.commands, skip.command), skip)),
    '',
    ...formatFinalCard(s, card),
  ];
  const json = {
    scenario: record.scenario,
    seed: record.seed,
    commands,
    total,
    without: totalScore(scores),
    worth,
    scores,
    skipped,
    ...card,
  };
  return { exitCode: 0, text: text.join('\n'), json };
}
