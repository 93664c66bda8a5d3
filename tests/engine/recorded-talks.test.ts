// History mode where the record has a text in it: it is offered, taken, consented to, signed and carried or not, as the record says, and
// whatever else would have been asked is not asked.
import { describe, expect, it } from 'vitest';
import { playHistory } from '../../src/analysis/simulation/history-game';
import type { Scenario } from '../../src/engine/model/scenario';
import { fourSeats } from '../scenario/four-seats';
import { type SeatGame, seatGame } from '../support/seat-game';

const { scenario } = fourSeats();
const table = '    front: [release, fee]';
const path = {
  second:
    '    - [letter_north, copy_pages, letter_south, letter_west, { by: south, offer: river, text: { release: half, fee: small, watch: east } }, { by: north, accept: river }, { by: west, consent: river }]',
  third: '    - [patch_wall, hold_fair, dig_ponds, dredge, { ratify: river, carried: true }]',
};

/** The record with leaders who meet only in words of the first turn, so that a text is referred to them. */
const withLeaders = (third: string): Scenario =>
  fourSeats(
    [table, `    leaders: "alarm > 900"\n${table}`],
    [path.third, third],
    ['ratified_after: 1', 'ratified_after: 1\n      referred_turns: 3'],
    [
      '      signed: {',
      '      referred: { text: "It goes into a drawer.", why: "A page without a name under it.", effects: [ { custom: +5 } ] }\n      signed: {',
    ],
  ).scenario;

describe('the past of the four towns', () => {
  it('opens the table, offers, takes, consents and ratifies as the record has it', () => {
    const { state } = playHistory(scenario, 'past', { mode: 'history' });
    expect(state.isOver).toBe(true);
    expect(state.texts).toMatchObject([{ turn: 1, seat: 2, text: [1, 1, 1], answer: 'accept' }]);
    expect(state.signed).toMatchObject([{ turn: 1, text: [1, 1, 1], fate: 'inForce' }]);
    expect(state.agreement?.turn).toBe(2);
  });

  it('is the same on every seed and for every type but in what these draw', () => {
    for (const type of [0, 1])
      for (const seed of ['a', 'b', 'c'])
        expect(playHistory(scenario, seed, { mode: 'history', type }).state.signed).toMatchObject([{ turn: 1, fate: 'inForce' }]);
  });

  it('is not in a free game on the same acts: there the table asks for what it asks for', () => {
    const free = playHistory(scenario, 'past', { mode: 'free' });
    expect(free.state.texts.filter(({ turn, seat }) => turn === 1 && seat === 2)).toEqual([]);
  });

  it('signs where the record has a signature, though leaders do not meet', () => {
    const signing = withLeaders(
      '    - [patch_wall, hold_fair, dig_ponds, dredge, { by: north, sign: river }, { ratify: river, carried: true }]',
    );
    const { state } = playHistory(signing, 'past', { mode: 'history' });
    expect(state.referred).toEqual([]);
    expect(state.signed).toMatchObject([{ turn: 2, text: [1, 1, 1], fate: 'inForce' }]);
    expect(playHistory(withLeaders('    - [patch_wall]'), 'past', { mode: 'history' }).state.signed).toEqual([]);
  });

  it('is carried or falls as the record says, whatever the growers would have said', () => {
    const fallen = fourSeats([path.third, '    - [patch_wall, { ratify: river, carried: false }]']).scenario;
    const { state } = playHistory(fallen, 'past', { mode: 'history' });
    expect(state.signed).toMatchObject([{ fate: 'failed' }]);
    expect(state.agreement).toBeNull();
    const unloved = fourSeats(['measure: growers, at_least: 5', 'measure: growers, at_least: 900']).scenario;
    expect(playHistory(unloved, 'past', { mode: 'history' }).state.signed).toMatchObject([{ fate: 'inForce' }]);
  });

  it('may hold a refusal, and a text that was answered with another', () => {
    const refused = fourSeats([path.second, path.second.replace('{ by: west, consent: river }', '{ by: west, refuse: river }')]).scenario;
    expect(playHistory(refused, 'past', { mode: 'history' }).state.signed).toEqual([]);
    const answered = fourSeats([
      path.second,
      path.second.replace(
        '{ by: north, accept: river }',
        '{ by: north, offer: river, text: { release: half, fee: large } }, { by: south, accept: river }',
      ),
    ]).scenario;
    const { state } = playHistory(answered, 'past', { mode: 'history' });
    expect(state.texts.map(({ seat, answer, text }) => [seat, answer, ...text])).toEqual([
      [2, 'counter', 1, 1, 1],
      [0, null, 1, 2, 0],
    ]);
    expect(state.signed).toMatchObject([{ text: [1, 2, 0] }]);
  });
});

describe('people who play the past themselves', () => {
  const second = (): SeatGame => seatGame(scenario, { mode: 'history' }).allEnd(4).allEnd();

  it('may do in its turn what the record has, though the table is shut, and nothing else', () => {
    const game = seatGame(scenario, { mode: 'history' }).allEnd(2).set({ custom: 0 });
    expect(game.phase()).toBe('table');
    expect(game.refusal('south offer river half.small.east')).toBe('TableClosed');
    const shut = second().set({ custom: 0 });
    expect(shut.state.turn).toBe(1);
    expect(shut.phase()).toBe('table');
    expect(shut.refusal('north offer river half.small.east')).toBe('TableClosed');
    expect(shut.refusal('south offer river half.small.east')).toBeNull();
  });
});
