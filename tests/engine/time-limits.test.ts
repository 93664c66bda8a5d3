// What may be done only once, or only again after some turns: single acts, a declared line, a table with an accord, a text that waits.
import { describe, expect, it } from 'vitest';
import { apply } from '../../src/engine/commands/apply';
import type { Command } from '../../src/engine/model/command';
import { disputeIds, loadShipped } from '../support/shipped-scenarios';
import { type TestGame, testGame } from '../support/test-game';

const singapore = loadShipped('2018-singapore');

/** Why a command would be refused now, or null. */
function refusal(game: TestGame, command: Command): string | null {
  const outcome = apply(game.scenario, game.state, command);
  return outcome.ok ? null : outcome.rejection.code;
}

describe('an act that can be done once', () => {
  it('is done once in a game, and refused ever after', () => {
    const game = testGame(singapore).set({ capital: 10 }).plays('election');
    expect(game.tries('election')?.code).toBe('OnceATurn');
    game.endsTurn().set({ capital: 10 });
    expect(game.tries('election')?.code).toBe('OnlyOnce');
    game.endsTurn(3).set({ capital: 10 });
    expect(game.tries('election')?.code).toBe('OnlyOnce');
    expect(game.state.timesPlayed[singapore.actions.findIndex(({ id }) => id === 'election')]).toBe(1);
  });

  it.each(disputeIds)('is marked as such in %s, and no other act is refused for having been done', (id) => {
    const scenario = loadShipped(id);
    const game = testGame(scenario).endsTurn();
    game.state.timesPlayed = scenario.actions.map(() => 1);
    const refused = scenario.actions.filter((act) => act.seat === scenario.player && game.tries(act.id)?.code === 'OnlyOnce');
    expect(refused.length).toBeGreaterThan(0);
    expect(refused.filter(({ once }) => !once)).toEqual([]);
    expect(scenario.actions.filter(({ once, seat }) => once && seat === scenario.player)).toEqual(refused);
  });
});

describe('a declared line', () => {
  const declare = (id: string): Command => ({ type: 'declare', seat: 0, id });

  it('holds for as many turns as the scenario says, counted from its declaration', () => {
    const { holdTurns } = singapore.lines;
    expect(holdTurns).toBe(3);
    const game = testGame(singapore).declares('trust_first');
    expect(refusal(game, declare('no_illusions'))).toBe('OneLineATurn');
    for (let turn = 1; turn < holdTurns; turn++) {
      game.endsTurn().set({ capital: 10 });
      expect(refusal(game, declare('no_illusions')), `turn ${turn}`).toBe('LineHeld');
    }
    game.endsTurn().set({ capital: 10 });
    expect(refusal(game, declare('trust_first'))).toBe('SameLine');
    expect(refusal(game, declare('no_illusions'))).toBeNull();
    game.declares('no_illusions').endsTurn().set({ capital: 10 });
    expect(refusal(game, declare('trust_first'))).toBe('LineHeld');
  });

  it('is changed at a price; the first declaration is free', () => {
    const game = testGame(singapore).set({ capital: 0 }).declares('trust_first').endsTurn(3).set({ capital: 1 });
    expect(refusal(game, declare('no_illusions'))).toBe('NotAffordable');
    game.set({ capital: singapore.lines.changeCost }).declares('no_illusions');
    expect(game.value('capital')).toBe(0);
  });
});

describe('a table with an accord in force', () => {
  const sanctions = loadShipped('2022-sanctions');
  const table = sanctions.tables.findIndex(({ id }) => id === 'boats_and_graves');
  const text = sanctions.tables[table].drafts[0].text;
  const offer = (): Command => ({ type: 'offer', seat: 0, table: 'boats_and_graves', exchange: 0, text });

  it('takes no other text until again_after turns have gone by, and does from then on', () => {
    const againAfter = sanctions.tables[table].session?.againAfter ?? -1;
    expect(againAfter).toBe(4);
    const game = testGame(sanctions);
    game.state.signed = [...game.state.signed, { table, text, turn: 0, fate: 'inForce', failedOn: null }];
    for (let turn = 1; turn < againAfter; turn++) {
      game.endsTurn();
      expect(refusal(game, offer()), `turn ${turn}`).toBe('AlreadySigned');
    }
    game.endsTurn();
    expect(refusal(game, offer())).not.toBe('AlreadySigned');
  });

  it('takes none while a text waits for its votes, and one at once where the last one failed', () => {
    const game = testGame(sanctions).endsTurn();
    game.state.signed = [...game.state.signed, { table, text, turn: 0, fate: 'waiting', failedOn: null }];
    expect(refusal(game, offer())).toBe('AlreadySigned');
    game.state.signed = [{ table, text, turn: 0, fate: 'failed', failedOn: 0 }];
    expect(refusal(game, offer())).not.toBe('AlreadySigned');
  });

  it('takes none ever after where again_after is left out', () => {
    const treaty = singapore.tables.findIndex(({ session }) => session?.againAfter === -1);
    const { id, between, drafts } = singapore.tables[treaty];
    const game = testGame(singapore).endsTurn(6);
    game.state.signed = [...game.state.signed, { table: treaty, text: drafts[0].text, turn: 0, fate: 'inForce', failedOn: null }];
    expect(refusal(game, { type: 'offer', seat: between[0], table: id, exchange: 0, text: drafts[0].text })).toBe('AlreadySigned');
  });
});

describe('a text referred to the leaders', () => {
  it('waits for referred_turns turns and is dropped when the next one begins', () => {
    const { session, drafts } = singapore.tables[0];
    expect(session?.referredTurns).toBe(2);
    const game = testGame(singapore);
    game.state.referred = [{ table: 0, text: drafts[0].text, turn: 0, fate: 'waiting', failedOn: null }];
    game.endsTurn(2);
    expect(game.state.referred).toMatchObject([{ table: 0, turn: 0 }]);
    game.endsTurn();
    expect(game.state.referred).toEqual([]);
  });
});
