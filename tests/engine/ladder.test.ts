// The crisis ladder in the shipped scenarios: which quarrels can break out, and that every rung is told from both sides.
import { describe, expect, it } from 'vitest';
import { passive } from '../../src/agents/passive';
import { random } from '../../src/agents/random';
import { playGame, usualTakers } from '../../src/agents/table';
import type { GameEvent } from '../../src/engine/event';
import { loadShipped, loadShippedWithTexts, shippedIds } from '../support/shipped';

describe.each(shippedIds)('crises of %s', (id) => {
  it('break out over at least three different things', () => {
    const scenario = loadShipped(id);
    const kinds = new Set<string>();
    for (let k = 0; k < 40; k++) {
      const sink: GameEvent[] = [];
      playGame(scenario, `quarrel-${k}`, usualTakers(scenario, k % 2 === 0 ? random : passive), { sink });
      for (const e of sink) if (e.type === 'crisisOpened') kinds.add(e.id);
    }
    expect(kinds.size, [...kinds].join(', ')).toBeGreaterThanOrEqual(3);
  });

  it('say on every rung what Tokyo does and what Moscow does, in words of their own', () => {
    const { scenario, texts } = loadShippedWithTexts(id);
    const { kinds = [], rungs = [] } = scenario.ladder ?? {};
    const sentences = kinds.flatMap((kind) =>
      rungs.flatMap((rung) => ['player', 'other'].map((side) => texts.texts[`crisis.${kind.id}.rung.${rung.id}.${side}`] ?? '')),
    );
    expect(sentences.filter((sentence) => !/^["A-Z].{20,}[.?]$/.test(sentence))).toEqual([]);
    expect(new Set(sentences).size).toBe(kinds.length * rungs.length * 2);
  });
});
