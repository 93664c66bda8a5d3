// The drivers of the reference game play the same rules: equal final states, move for move. (`bench` holds boardgame.io to them as well.)
import { describe, expect, it } from 'vitest';
import { playOnEngine } from '../../bench/reference-engine';
import { actions, events, starts } from '../../bench/reference-game';
import { createLoop } from '../../bench/reference-loop';

describe('the reference game', () => {
  it('has the size the limits were set for', () => {
    expect([starts.length, actions.length, events.length]).toEqual([42, 40, 12]);
  });
  it('ends in the same states on the engine and in a loop', () => {
    const engine = playOnEngine(0, 40);
    expect(createLoop()(0, 40)).toEqual(engine);
    expect(engine.moves / 40).toBeGreaterThan(34);
  });
  it('is played from any number on', () => {
    expect(createLoop()(17, 3)).toEqual(playOnEngine(17, 3));
    expect(playOnEngine(17, 3).sum).not.toBe(playOnEngine(0, 3).sum);
  });
});
