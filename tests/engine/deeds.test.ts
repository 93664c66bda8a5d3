// A deed is noticed when it is done, remembered for some turns, asked for by conditions, and answered before the news of the next turn.
import { describe, expect, it } from 'vitest';
import type { EventOf, GameEvent } from '../../src/engine/model/event';
import { hashState } from '../../src/engine/model/hash';
import { imagine } from '../../src/engine/visibility/imagined-state';
import { eventsFor } from '../../src/engine/visibility/seat-events';
import { viewSeat } from '../../src/engine/visibility/seat-view';
import { type LoadedScenario, loadDeeds } from '../support/deed-scenario';
import { loadShipped } from '../support/shipped-scenarios';
import { testGame } from '../support/test-game';

const answersIn = (events: readonly GameEvent[]): EventOf<'deedAnswered'>[] =>
  events.filter((e): e is EventOf<'deedAnswered'> => e.type === 'deedAnswered');

/** The small scenario with these deeds. */
function play(deeds: string, more: readonly (readonly [string, string])[] = []) {
  const { scenario }: LoadedScenario = loadDeeds(deeds, more);
  return testGame(scenario);
}

describe('a deed', () => {
  it('is an act, whose it was and when, and is answered in the next turn, before anything else is told', () => {
    const game = play('  visited: { title: "A visit", on: [ { act: visit } ], answers: { upper: [ { says: ["Come again."] } ] } }').plays(
      'visit',
    );
    expect(game.state.deeds).toEqual([{ turn: 0, deed: 0, by: 0, isAnswered: false }]);
    game.endsTurn();
    expect(game.state.deeds).toEqual([{ turn: 0, deed: 0, by: 0, isAnswered: true }]);
    const news = game.events.slice(game.events.findLastIndex(({ type }) => type === 'turnBegan') + 1);
    expect(news[0]).toEqual({ type: 'deedAnswered', turn: 1, id: 'visited', by: 0, choices: [0] });
  });

  it('is a status that is set, whatever set it, and is noted once a turn', () => {
    const game = play('  stuck: { title: "Stuck", on: [ { status: talks, is: stuck }, { crisis: last_rung } ] }').set({ reservoir: 700 });
    expect(game.state.deeds).toEqual([]);
    const shipped = loadShipped('2018-singapore');
    const left = testGame(shipped).set({ capital: 9 }).plays('leave_talks');
    expect(left.state.deeds.map(({ deed }) => shipped.deeds[deed].id)).toEqual(['left_talks']);
  });

  it('is a promise that was not kept', () => {
    const game = play(
      '  dry: { title: "Dry taps", on: [ { promise: taps, kept: false } ] }\n  wet: { title: "Taps", on: [ { promise: any, kept: true } ] }',
    );
    game.endsTurn(2).set({ reservoir: 100 }).endsTurn();
    expect(game.state.deeds).toEqual([{ turn: 2, deed: 0, by: 0, isAnswered: true }]);
  });

  it('counts only while its condition holds', () => {
    const deeds = '  visited: { title: "A visit", on: [ { act: visit, if: "turn > 0" } ] }';
    expect(play(deeds).plays('visit').state.deeds).toEqual([]);
    expect(play(deeds).endsTurn().plays('visit').state.deeds.length).toBe(1);
  });

  it('is remembered for as long as it says, and asked for in conditions', () => {
    const gate = (asks: string): readonly (readonly [string, string])[] => [["talks != 'stuck'", `!${asks}`]];
    const deeds = '  metered: { title: "A meter", remembered: 2, on: [ { act: meter } ] }';
    const rejections = (asks: string): (string | undefined)[] => {
      const game = play(deeds, gate(asks)).set({ purse: 20 }).plays('meter');
      return [game.tries('visit')?.code, game.endsTurn().tries('visit')?.code, game.endsTurn().tries('visit')?.code];
    };
    expect(rejections("happened('metered')")).toEqual(['GateClosed', 'GateClosed', undefined]);
    expect(rejections("happened('metered', 1)")).toEqual(['GateClosed', undefined, undefined]);
  });

  it('is answered by the first answer whose condition holds as things stand then', () => {
    const deeds =
      '  visited: { title: "A visit", on: [ { act: visit } ], answers: { upper: [ { if: "reservoir > 600", says: ["Full."] }, { says: ["Empty."] } ] } }';
    expect(answersIn(play(deeds).set({ reservoir: 700 }).plays('visit').endsTurn().events)[0].choices).toEqual([0]);
    expect(answersIn(play(deeds).set({ reservoir: 300 }).plays('visit').endsTurn().events)[0].choices).toEqual([1]);
  });

  it('tells a seat that does not see what the choice hangs on what is said in any case', () => {
    const deeds =
      '  visited: { title: "A visit", on: [ { act: visit } ], answers: { upper: [ { if: "purse > 1", says: ["Rich."] }, { says: ["Hm."] } ] } }';
    const game = play(deeds).set({ purse: 20 }).plays('visit').endsTurn();
    expect(answersIn(game.events)[0].choices).toEqual([0]);
    expect(answersIn(eventsFor(game.scenario, game.events, 0))[0].choices).toEqual([0]);
    expect(answersIn(eventsFor(game.scenario, game.events, 1))[0].choices).toEqual([1]);
  });

  it('is in the hash, and in what a seat may imagine; a scenario without deeds has the games it had', () => {
    const with_ = play('  visited: { title: "A visit", on: [ { act: visit } ] }').plays('visit');
    const without = testGame(loadDeeds('').scenario).plays('visit');
    expect(hashState(with_.state)).not.toBe(hashState(without.state));
    expect(hashState({ ...with_.state, deeds: [] })).toBe(hashState(without.state));
    expect(imagine(with_.scenario, viewSeat(with_.scenario, with_.state, 0)).deeds).toEqual(with_.state.deeds);
  });
});

describe('what was signed last', () => {
  it('is asked for clause by clause', () => {
    const gate: readonly (readonly [string, string])[] = [["talks != 'stuck'", "!signed_with('water', 'keys', 'both')"]];
    const { scenario } = loadDeeds('', gate);
    const game = testGame(scenario);
    expect(game.tries('visit')).toBeNull();
    const both = scenario.tables[0].issues.map(({ id, options }) => (id === 'keys' ? options.indexOf('both') : 0));
    const text = { table: 0, text: both, turn: 0, fate: 'waiting', failedOn: null } as const;
    game.state.signed = [text];
    expect(game.tries('visit')?.code).toBe('GateClosed');
    game.state.signed = [text, { ...text, text: both.map(() => 0) }];
    expect(game.tries('visit')).toBeNull();
  });
});

describe('dated news', () => {
  it('does not come about while its `unless` holds', () => {
    const unless: readonly (readonly [string, string])[] = [
      ['    headline: "No rain for a month"', '    unless: "reservoir > 600"\n    headline: "No rain for a month"'],
    ];
    const news = (reservoir: number): boolean =>
      play('', unless)
        .set({ reservoir })
        .endsTurn()
        .events.some((e) => e.type === 'newsBroke' && e.id === 'drought');
    expect([news(300), news(900)]).toEqual([true, false]);
  });
});

describe('a crisis', () => {
  it('is told with what opened it', () => {
    const game = testGame(loadDeeds('').scenario, { seed: 'crisis' }).endsTurn(3);
    const opened = game.events.filter((e): e is EventOf<'crisisOpened'> => e.type === 'crisisOpened');
    for (const { cause } of opened) expect(cause).toBe('move:close_sluice');
    expect(opened.length).toBeGreaterThan(0);
  });
});
