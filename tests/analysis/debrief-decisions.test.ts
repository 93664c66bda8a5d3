// What a decision was worth: exact, and the same number from the command line.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { Agent } from '../../src/agents/agent';
import { defaultControllers, playGame } from '../../src/agents/game';
import { playersOf } from '../../src/agents/players';
import { replayFromStart } from '../../src/analysis/debrief/counterfactual-replay';
import { type DecisionStudy, decisionSteps } from '../../src/analysis/debrief/decisions';
import { openDebrief } from '../../src/analysis/debrief/game';
import { runCommandLine } from '../../src/cli/commands/command-line';
import type { Command } from '../../src/engine/model/command';
import type { Scenario } from '../../src/engine/model/scenario';
import { scorecard } from '../../src/engine/turn/scorecard';
import { formatRecord, type GameRecord } from '../../src/replay/record';
import { recordGame } from '../support/recorded-game';
import { disputeIds, loadShipped } from '../support/shipped-scenarios';

const folder = mkdtempSync(join(tmpdir(), 'hikiwake-debrief-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function record(scenario: Scenario, agent: string, seed = 'nemuro-17'): GameRecord {
  const player = playersOf(scenario).find(({ name }) => name === agent);
  if (!player) throw new Error(`No agent ${agent}`);
  return recordGame(scenario, seed, player, { asPerson: true });
}

function study(scenario: Scenario, game: GameRecord): DecisionStudy {
  const steps = decisionSteps(openDebrief(scenario, game));
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** Says what the record's player said, turn by turn and talks last, but for some commands; knows nothing of the debrief. */
function reader(game: GameRecord, player: number, omitted: readonly number[]): Agent {
  const byTurn: Command[][] = [[]];
  game.commands.forEach((command, i) => {
    if (command.seat !== player) return;
    if (command.type === 'endTurn') byTurn.push([]);
    else if (!omitted.includes(i)) byTurn[byTurn.length - 1].push(command);
  });
  const isTalk = ({ type }: Command): boolean => type === 'offer' || type === 'agree' || type === 'leave';
  const talks = byTurn.map((said) => said.filter(isTalk));
  return {
    name: 'reader',
    version: 1,
    decide: (_, view) => byTurn[view.turn].filter((command) => !isTalk(command)),
    negotiate: (_, view) => talks[view.turn].shift() ?? null,
  };
}

describe.each(disputeIds)('decisions of %s', (id) => {
  const scenario = loadShipped(id);

  it('leaving nothing out gives the very game, negotiations included', () => {
    for (const agent of ['haggler', 'random']) {
      const game = record(scenario, agent);
      const again = replayFromStart(openDebrief(scenario, game));
      expect(again).toMatchObject({ scores: game.score, skipped: [] });
    }
  });

  it('each is worth the total as played minus the total of a game that was played without it', () => {
    const game = record(scenario, 'line-wider-frame');
    const { total, decisions, ranking, pairs } = study(scenario, game);
    const playedWithout = (omitted: readonly number[]): number =>
      scorecard(scenario, playGame(scenario, game.seed, defaultControllers(scenario, reader(game, scenario.player, omitted)))).total;
    expect(total).toBe(game.score.at(-1));
    for (const i of ranking.slice(0, 8)) expect(total - decisions[i].worth, decisions[i].id).toBe(playedWithout(decisions[i].commands));
    for (const { pair, worth, interaction } of pairs) {
      const [a, b] = pair.map((i) => decisions[i]);
      expect(total - worth).toBe(playedWithout([...a.commands, ...b.commands]));
      expect(interaction).toBe(worth - a.worth - b.worth);
    }
  });

  it('the command line gives the same number and the same skipped commands', async () => {
    const game = record(scenario, 'haggler');
    const path = join(folder, `${id}.json`);
    writeFileSync(path, formatRecord(game));
    const { decisions, ranking } = study(scenario, game);
    const session = decisions.findIndex(({ kind }) => kind === 'session');
    for (const i of [...ranking.slice(0, 2), ...(session < 0 ? [] : [session])]) {
      const { commands, worth, without, skipped } = decisions[i];
      const { exitCode, json } = await runCommandLine(['replay', path, '--without', commands.map((c) => c + 1).join(',')]);
      expect(exitCode).toBe(0);
      expect(json).toMatchObject({ worth, without, skipped, total: game.score.at(-1) });
    }
  });
});

it('what nobody decided cannot be left out', async () => {
  const scenario = loadShipped('2012-abe-restart');
  const game = record(scenario, 'random');
  const path = join(folder, 'powers.json');
  writeFileSync(path, formatRecord(game));
  const theirs = game.commands.findIndex(({ type }) => type === 'announce') + 1;
  expect(await runCommandLine(['replay', path, '--without', `${theirs}`])).toMatchObject({ exitCode: 2 });
  expect(await runCommandLine(['replay', path, '--without', '9999'])).toMatchObject({ exitCode: 2 });
});
