// What a game is measured against: the record itself, not a game that tries to repeat it; and without a record the status quo.
import { describe, expect, it } from 'vitest';
import { allAgentsOf } from '../../src/agents/players';
import { history } from '../../src/agents/strategies/history';
import { gradeOf } from '../../src/analysis/grade';
import { playAgent } from '../../src/analysis/simulation/game-series';
import { hasRecord, playHistory } from '../../src/analysis/simulation/history-game';
import { undoneOnRecord } from '../../src/analysis/simulation/undone-record';
import { awayFromTables } from '../../src/app/game/agents';
import { startGame, watchTurn } from '../../src/app/game/game';
import { recordGame } from '../../src/app/game/record';
import type { GameEvent } from '../../src/engine/model/event';
import { hashState } from '../../src/engine/model/hash';
import type { Scenario } from '../../src/engine/model/scenario';
import type { GameState } from '../../src/engine/model/state';
import { replayRecord } from '../../src/replay/replay-result';
import { loadFourSeats } from '../scenario/four-seats';
import { change, entry, loadChanged, loadSmall, smallFiles } from '../scenario/small-scenario';
import { disputeIds, loadShipped } from '../support/shipped-scenarios';

const river = (from: string, to: string): Scenario => {
  const loaded = loadChanged(from, to);
  if (!loaded.ok) throw new Error(loaded.problems.map(({ message }) => message).join('\n'));
  return loaded.scenario;
};
const path = 'history: [ [visit], [], [visit, sign] ]';

function told(scenario: Scenario, type?: number): { readonly events: readonly GameEvent[]; readonly total: number } {
  const sink: GameEvent[] = [];
  const { final } = playHistory(scenario, 'record', { sink, ...(type === undefined ? {} : { type }) });
  return { events: sink, total: final.at(-1) ?? 0 };
}

describe.each([...disputeIds])('the record of %s', (id) => {
  const scenario = loadShipped(id);
  const poor = { ...scenario, variables: scenario.variables.map((v, slot) => (slot === scenario.slots.capital ? { ...v, start: 0 } : v)) };

  it('does everything that was done, on whichever Moscow, whatever holds and whatever there is to pay with', () => {
    for (const type of scenario.types.prior.keys()) {
      const { events } = told(scenario, type);
      const acts = events.flatMap((e) => (e.type === 'acted' ? [`${e.turn} ${e.id}`] : []));
      expect(acts).toEqual(scenario.path.history.flatMap((ids, turn) => ids.map((act) => `${turn} ${act}`)));
      expect(playHistory(poor, 'record', { type }).byTurn).toEqual(playHistory(scenario, 'record', { type }).byTurn);
    }
  });

  it('leaves nothing out', () => {
    expect(undoneOnRecord(scenario, 'record')).toEqual([]);
  });

  it('has nothing of chance that was not: no cards, no moves of the powers’ own, no crisis, no promise that falls due', () => {
    const ofChance = ['cardTurned', 'cardStruck', 'openingDrawn', 'moveAnnounced', 'moveMade', 'crisisOpened', 'mandateSettled'];
    expect(told(scenario).events.filter((e) => ofChance.includes(e.type))).toEqual([]);
  });

  it('is what a game is held against: to come out as the record did is to stand at it, and to reach the best is all of the way', () => {
    for (const [type, gap] of scenario.gap.entries()) {
      const { total } = told(scenario, type);
      expect(gradeOf(scenario, total, total, type).share).toBe(0);
      expect(gradeOf(scenario, total + gap, total, type).share).toBe(100);
    }
  });
});

describe('without a record', () => {
  const without = river(`path:\n  free: [ [patience, visit], [meter], [visit, sign] ]\n  ${path}\n`, '');

  it('a scenario loads, and its games are compared with one in which nobody does anything', () => {
    expect(hasRecord(without)).toBe(false);
    const { events, total } = told(without);
    expect(events.filter((e) => ['acted', 'lineDeclared', 'moveMade', 'cardTurned'].includes(e.type))).toEqual([]);
    const small = loadSmall();
    if (!small.ok) throw new Error('the small scenario does not load');
    expect(hasRecord(small.scenario)).toBe(true);
    expect(total).not.toBe(told(small.scenario).total);
  });
});

describe('what the record has and free play would refuse', () => {
  it('is done: an act without means or occasion, a line before its time', () => {
    const poor = river('    start: 4\n', '    start: 0\n');
    const acts = (scenario: Scenario): string[] => told(scenario).events.flatMap((e) => (e.type === 'acted' ? [e.id] : []));
    expect(acts(poor)).toEqual(['visit', 'visit', 'sign']);
    const restless = river(path, 'history: [ [visit, patience], [], [visit, sign] ]');
    expect(told(restless).events.filter((e) => e.type === 'lineDeclared')).toHaveLength(1);
  });

  it('and what could not be done on it is named when the scenario is checked', () => {
    const twice = loadChanged(path, 'history: [ [visit, visit], [climb], [visit, sign] ]');
    expect(twice.ok).toBe(true);
    expect(twice.problems.filter(({ code }) => code === 'path-deed').map(({ message }) => message.split(':')[0])).toEqual([
      '"visit" was done already in this turn',
      '"climb" answers a crisis, and on the record there is none',
    ]);
  });
});

describe('a text that was signed, between the player and another seat', () => {
  /** Nobody visits, so no leaders meet; the session costs three, and there is nothing to pay with. */
  const deeds = [
    '{ by: lower, offer: water, text: { keys: ours } }',
    '{ by: upper, offer: water, text: { keys: both } }',
    '{ by: lower, accept: water }',
    '{ by: lower, sign: water }',
  ];
  const files = change(
    change(
      change(
        smallFiles(),
        entry,
        path,
        `history: [ [${deeds.join(', ')}], [{ ratify: water, carried: true }, { move: close_sluice }], [] ]`,
      ),
      entry,
      'format: 1\nid',
      'format: 2\nid',
    ),
    entry,
    '    start: 4\n',
    '    start: 0\n',
  );
  const loaded = loadSmall(files);
  if (!loaded.ok) throw new Error(loaded.problems.map(({ message }) => message).join('\n'));
  const { scenario, texts } = loaded;
  const record = playHistory(scenario, 'record');

  it('is offered, answered with another, taken, signed and carried, whoever sits across', () => {
    const ofText = (state: GameState) => state.texts.map(({ seat, answer, text }) => [seat, answer, ...text]);
    expect(ofText(record.state)).toEqual([
      [0, 'counter', 0, 0],
      [1, null, 2, 0],
    ]);
    expect(record.state.signed).toMatchObject([{ turn: 0, text: [2, 0], fate: 'inForce' }]);
    expect(record.state.movesMade).toEqual([[1, scenario.moves.findIndex(({ id }) => id === 'close_sluice')]]);
    // The power at its table does what was done there, and so does one that could not answer a text.
    expect(hashState(playAgent(scenario, 'record', history, { mode: 'history', type: scenario.types.historical }).state)).toBe(
      hashState(record.state),
    );
  });

  it('and what cannot be done in that order is named, not dropped', () => {
    expect(undoneOnRecord(scenario, 'record')).toEqual([]);
    const early = change(files, entry, `${deeds[0]}, ${deeds[1]}, ${deeds[2]}`, `${deeds[2]}`);
    const changed = loadSmall(early);
    if (!changed.ok) throw new Error('the changed scenario does not load');
    expect(undoneOnRecord(changed.scenario, 'record').map(({ turn, entry: undone }) => `${turn} ${undone}`)).toEqual([
      '0 lower accept water',
      '0 lower sign water',
      '1 ratify water',
    ]);
  });

  it('is watched on the page as it is measured against, and its record re-runs', () => {
    let game = startGame({ id: 'watched', scenario, texts, seed: 'record', mode: 'history', isWatched: true });
    while (!game.state.isOver) game = watchTurn(game, awayFromTables);
    expect(hashState(game.state)).toBe(hashState(record.state));
    expect(replayRecord(scenario, recordGame(game), allAgentsOf(scenario))).toMatchObject({ ok: true, verification: 'verified' });
  });
});

describe('moves of the other seats that the record has', () => {
  const third = '    - [patch_wall, hold_fair, dig_ponds, dredge, { ratify: river, carried: true }]';
  const load = (line: string): Scenario => {
    const loaded = loadFourSeats([third, line]);
    if (!loaded.ok) throw new Error(loaded.problems.map(({ message }) => message).join('\n'));
    return loaded.scenario;
  };
  const moves = (scenario: Scenario): string[] =>
    told(scenario).events.flatMap((e) => (e.type === 'moveAnnounced' || e.type === 'moveMade' ? [`${e.turn} ${e.type} ${e.id}`] : []));

  it('are known as their turn begins and carried out as it ends, though they would not be possible and nobody would choose them', () => {
    expect(moves(load(third))).toEqual([]);
    // A gate that is open already is opened half way; after the text is in force nobody would march.
    const line = third.replace(
      '{ ratify: river, carried: true }',
      '{ ratify: river, carried: true }, { move: reopen_gate }, { move: march }',
    );
    expect(moves(load(line))).toEqual([
      '2 moveAnnounced reopen_gate',
      '2 moveAnnounced march',
      '2 moveMade reopen_gate',
      '2 moveMade march',
    ]);
  });

  it('are named with a suggestion where there is no such move', () => {
    const loaded = loadFourSeats([third, third.replace('{ ratify: river', '{ move: mach }, { ratify: river')]);
    expect(loaded.problems.map(({ code, suggestion }) => [code, suggestion])).toContainEqual(['unknown-move', 'march']);
  });
});
