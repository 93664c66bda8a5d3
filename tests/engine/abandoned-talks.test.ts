// Tokyo ends the talks in the first turn: no later event, text or act may presuppose them.
import { describe, expect, it } from 'vitest';
import { disputeIds, loadShippedWithTexts } from '../support/shipped-scenarios';
import { testGame } from '../support/test-game';

/** Words that only make sense when the two sides still meet or work together. */
const NEEDS_TALKS =
  /\b(Abe|Suga|Kishida|prime minister|foreign ministers?)\b[^.]{0,40}\b(and|meets?|met|receives?|hosts?|calls?)\b[^.]{0,20}\bPutin\b|treaty talks (go on|continue|resume)|joint (tour|project)s? (sail|begin|start|open)|visa-free (visit|trip)s? (begin|resume|take place)|two-plus-two (meets|met|is held)|summit (is|was) held/i;

describe.each(disputeIds)('leaving the talks in the first turn of %s', (id) => {
  const { scenario, texts } = loadShippedWithTexts(id);
  const told = new Set<string>();
  const fired = new Map<string, string>();
  for (let seed = 0; seed < 40; seed++) {
    const game = testGame(scenario, { seed: `left-${seed}` })
      .plays('leave_talks')
      .endsTurn(scenario.turns.length);
    for (const e of game.events) {
      if (e.type === 'newsBroke' && e.turn > 0) {
        const key = `event.${e.id}${e.variant === 'text' ? '' : '.otherwise'}`;
        fired.set(e.id, e.variant);
        told.add(`${key}.headline`).add(`${key}.text`);
      }
      if (e.type === 'moveMade') told.add(`move.${e.id}.text`).add(`move.${e.id}.quote`);
    }
  }

  it('tells no meeting, visit or project that cannot have happened', () => {
    expect(told.size).toBeGreaterThan(20);
    const impossible = [...told].filter((key) => NEEDS_TALKS.test(texts.texts[key] ?? ''));
    expect(impossible.map((key) => `${key}: ${texts.texts[key]}`)).toEqual([]);
  });

  it('tells the other version of everything that needed live talks', () => {
    const needing = scenario.events.filter(
      (e) =>
        e.turn > 0 &&
        fired.has(e.id) &&
        JSON.stringify(e.when ?? []).includes(`["var",${scenario.variables.findIndex((v) => v.id === 'talks')}]`),
    );
    expect(needing.length).toBeGreaterThan(0);
    expect(needing.filter((e) => fired.get(e.id) !== 'otherwise').map((e) => e.id)).toEqual([]);
  });

  it('has a text for every version of every event', () => {
    const missing = scenario.events.flatMap((e) => {
      const keys = [`event.${e.id}.headline`, `event.${e.id}.text`];
      if (e.hasOtherwise) keys.push(`event.${e.id}.otherwise.headline`, `event.${e.id}.otherwise.text`);
      return keys.filter((key) => !texts.texts[key]);
    });
    expect(missing).toEqual([]);
  });
});
