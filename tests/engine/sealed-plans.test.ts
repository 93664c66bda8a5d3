// Plans that are sealed: what a seat is told its own would do, what becomes of one that has become impossible, and what others can tell of it.
import { describe, expect, it } from 'vitest';
import { candidateCommands } from '../../src/engine/commands/legal-commands';
import type { Scenario } from '../../src/engine/model/scenario';
import { lastPlayedIn, never } from '../../src/engine/model/state';
import { forecastAct } from '../../src/engine/visibility/forecast';
import { fourSeats, onePurse } from '../scenario/four-seats';
import { type SeatGame, seatGame } from '../support/seat-game';

const { scenario } = fourSeats();
const slot = (id: string): number => scenario.variables.findIndex((variable) => variable.id === id);

/** The same with one phase, in which everybody acts and all is carried out at once. */
function atOnce(of: Scenario): Scenario {
  // biome-ignore lint/suspicious/noThenProperty: the format's word for what follows a phase; a list, never called
  return { ...of, phases: [{ id: 'all', kind: 'open', seats: [0, 1, 2, 3], then: ['resolve', 'advance'] }] };
}

/** The first plan phase, with the river so low that the dam decides whether there is water to plant for. */
const lowWater = (): SeatGame => seatGame(scenario).allEnd().set({ flow: 320 });

describe('a plan that has become impossible when it is carried out', () => {
  it('lapses: its seat is told why, pays nothing, and the rest of its plan is carried out', () => {
    const game = lowWater().says('south act plant_late', 'south act send_cart', 'north act run_mills', 'north act raise_boards');
    const before = game.value('purse_south');
    game.allEnd();
    expect(game.phase()).toBe('table');
    expect(game.value('flow')).toBe(270);
    expect(game.told('south', 'planLapsed')).toMatchObject([{ command: { id: 'plant_late' }, rejection: { code: 'GateClosed' } }]);
    expect(game.happened('acted').map(({ id }) => id)).toEqual(['run_mills', 'raise_boards', 'send_cart']);
    expect(before - game.value('purse_south')).toBe(1);
  });

  it('is nobody else’s business', () => {
    const game = lowWater().says('south act plant_late', 'north act run_mills', 'north act raise_boards').allEnd();
    for (const seat of ['north', 'east', 'west']) expect(game.told(seat, 'planLapsed')).toEqual([]);
  });

  it('may be planned again in the next turn', () => {
    const game = lowWater().says('south act plant_late', 'north act run_mills', 'north act raise_boards').allEnd(2);
    expect(game.phase()).toBe('brief');
    game.set({ flow: 500 }).allEnd();
    expect(game.refusal('south act plant_late')).toBeNull();
  });
});

describe('the forecast of an act that would be planned', () => {
  const changes = (game: SeatGame, seat: string, id: string): [string, number][] =>
    forecastAct(scenario, game.view(seat), id).now.map(({ slot, delta }) => [scenario.variables[slot].id, delta]);

  it('tells what the act will do when it is carried out, and that is what it does', () => {
    const game = seatGame(scenario).allEnd();
    const forecast = forecastAct(scenario, game.view('south'), 'send_cart');
    expect(forecast.now.map(({ slot }) => scenario.variables[slot].id)).toEqual(['purse_south', 'custom']);
    game.says('south act send_cart').allEnd();
    const done = game.told('south', 'changed').filter(({ cause }) => cause.endsWith(':send_cart'));
    expect(done.map(({ slot, from, to, cause }) => ({ slot, delta: to - from, cause }))).toEqual(forecast.now);
  });

  it('counts on what the seat has planned before it, and on nothing else', () => {
    const game = seatGame(scenario).allEnd();
    expect(changes(game, 'north', 'letter_north')).toEqual([['custom', 12]]);
    game.says('east act copy_pages', 'north declare open_door');
    expect(changes(game, 'north', 'letter_north')).toEqual([['custom', 15]]);
    expect(changes(game, 'north', 'run_mills')).not.toEqual(changes(seatGame(scenario).allEnd(), 'north', 'run_mills'));
  });

  it('is of no change where the act may not be planned, or could not be carried out after the rest', () => {
    const game = seatGame(scenario).allEnd().says('north act run_mills');
    expect(changes(game, 'north', 'run_mills')).toEqual([]);
    const poor = seatGame(scenario).allEnd().set({ purse_south: 1 }).says('south act send_cart');
    expect(changes(poor, 'south', 'night_survey')).toEqual([]);
    const dry = lowWater();
    expect(changes(dry, 'south', 'plant_late').length).toBeGreaterThan(0);
    expect(changes(dry.set({ flow: 299 }), 'south', 'plant_late')).toEqual([]);
  });

  it('leaves the view as it was', () => {
    const game = seatGame(scenario).allEnd().says('north declare open_door', 'north act open_gate');
    const view = game.view('north');
    const before = JSON.stringify(view);
    forecastAct(scenario, view, 'letter_north');
    expect(JSON.stringify(view)).toBe(before);
    expect(game.value('flow')).toBe(scenario.variables[slot('flow')].start);
  });
});

describe('two seats with one purse', () => {
  const { scenario: pooled } = onePurse();
  const seats = ['north', 'east'].map((id) => pooled.seats.findIndex((seat) => seat.id === id));

  it('are shown nothing of each other’s plans, nor of how many of them cost something', () => {
    const game = seatGame(pooled).allEnd();
    const shown = (): string => JSON.stringify([game.view('east'), candidateCommands(pooled, game.state, seats[1])]);
    const before = shown();
    game.says('north act open_gate', 'north act raise_boards');
    expect(shown()).toBe(before);
  });

  it('nor of what the other pays for while both act at once', () => {
    const open = atOnce(pooled);
    const game = seatGame(open);
    const before = JSON.stringify(game.view('east'));
    game.says('north act raise_boards');
    expect(JSON.stringify(game.view('east'))).toBe(before);
    expect(game.view('north').paidActs).toBe(1);
    game.says('east act host_supper', 'east act letter_east');
    expect(game.view('east').paidActs).toBe(1);
    expect(game.view('north').paidActs).toBe(1);
  });
});

describe('a phase in which all act at once', () => {
  const action = (id: string): number => scenario.actions.findIndex((one) => one.id === id);
  const seen = (game: SeatGame, seat: string, id: string): [number, number, boolean] => {
    const { acts, timesPlayed, turn } = game.view(seat);
    return [timesPlayed[action(id)], lastPlayedIn(acts, action(id)), acts.slice(0, turn + 1).some((list) => list.includes(action(id)))];
  };
  const unseen = [0, never, false];

  it('shows a seat its own acts and what the phase began with, until it ends', () => {
    const game = seatGame(atOnce(scenario)).says('north act run_mills', 'east act letter_east', 'north act letter_north');
    expect(game.view('north').acts[0]).toEqual([action('run_mills'), action('letter_north')]);
    expect(game.view('east').acts[0]).toEqual([action('letter_east')]);
    expect(game.view('west').acts[0]).toEqual([]);
    expect(seen(game, 'north', 'run_mills')).toEqual([1, 0, true]);
    expect(seen(game, 'north', 'letter_east')).toEqual(unseen);
    expect(seen(game, 'east', 'run_mills')).toEqual(unseen);
    const start = seatGame(atOnce(scenario));
    for (const seat of ['north', 'east', 'west']) expect(game.view(seat).values).toEqual(start.view(seat).values);
    game.allEnd();
    for (const seat of ['north', 'east', 'south', 'west']) {
      expect(game.view(seat).acts[0]).toEqual([action('run_mills'), action('letter_east'), action('letter_north')]);
      expect(seen(game, seat, 'run_mills')).toEqual([1, 0, true]);
    }
  });

  it('adds a seat’s own acts to the turn they belong to, once, however many phases it has', () => {
    const [all] = atOnce(scenario).phases;
    // biome-ignore lint/suspicious/noThenProperty: as above
    const twice = seatGame({ ...scenario, phases: [{ ...all, id: 'first', then: [] }, all] });
    twice.says('north act run_mills', 'east act letter_east').allEnd().says('north act letter_north');
    const first = ['run_mills', 'letter_east', 'letter_north'].map(action);
    expect(twice.view('north').acts[0]).toEqual(first);
    twice.allEnd().says('north act town_talk');
    expect(twice.view('north').acts).toEqual([first, [action('town_talk')]]);
  });

  it('keeps a secret act from the others for good', () => {
    const game = seatGame(atOnce(scenario)).says('south act night_survey', 'south act letter_south', 'north act letter_north').allEnd();
    for (const seat of ['north', 'east', 'west']) {
      expect(seen(game, seat, 'night_survey')).toEqual(unseen);
      expect(seen(game, seat, 'letter_south')).toEqual([1, 0, true]);
    }
    expect(seen(game, 'south', 'night_survey')).toEqual([1, 0, true]);
    game.says('south act night_survey');
    expect(seen(game, 'south', 'night_survey')).toEqual([2, 1, true]);
    expect(seen(game, 'north', 'night_survey')).toEqual(unseen);
  });

  it('shows each its own announcement, and those of earlier turns', () => {
    const game = seatGame(atOnce(scenario)).says('north announce shut_gate');
    expect(game.view('north').intents).toHaveLength(1);
    expect(game.view('south').intents).toEqual([]);
    game.allEnd().says('north announce shut_gate');
    expect(game.view('south').intents.map(({ turn }) => turn)).toEqual([1]);
    expect(game.view('north').intents.map(({ turn }) => turn)).toEqual([1, 2]);
    game.allEnd();
    expect(game.view('south').intents.map(({ turn }) => turn)).toEqual([2]);
  });
});
