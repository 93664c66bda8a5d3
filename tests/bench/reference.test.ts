// The three drivers of the reference game play the same rules: equal final states, move for move.
import { describe, expect, it } from 'vitest';
import { playOnBoardgame } from './reference-boardgame';
import { playOnEngine } from './reference-engine';
import { actions, events, starts } from './reference-game';
import { createLoop } from './reference-loop';

describe('the reference game', () => {
  it('has the size the floors were set for', () => {
    expect([starts.length, actions.length, events.length]).toEqual([42, 40, 12]);
  });
  it('ends in the same states on the engine, in a loop and on boardgame.io', () => {
    const engine = playOnEngine(40);
    expect(createLoop()(40)).toEqual(engine);
    expect(playOnBoardgame(40)).toEqual(engine);
    expect(engine.moves / 40).toBeGreaterThan(34);
  });
});
