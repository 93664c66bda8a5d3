// Labels a newcomer understands at sight: short enough for a chip, and none of the model's own jargon.
import { describe, expect, it } from 'vitest';
import { defaultControllers, playGame } from '../../src/agents/game';
import { random } from '../../src/agents/strategies/random';
import { requireScenario } from '../../src/cli/sources/open-scenario';
import { shippedIds } from '../../src/cli/sources/scenario-files';
import { eventsOfType, type GameEvent } from '../../src/engine/model/event';
import { causeTitle } from '../../src/ui/shared/labels';

const LONGEST = 30;
/** Words of the model that say nothing to somebody who has not read about it. */
const jargon =
  /\b(carrots?|sticks?|scars?|vassal|axis|debt|exposed|unspent|flexibility|hardening|assertiveness|tranches?|decoupl\w+|alienation|delimitation|hostage|habituation|reservation|net assessment)\b/i;

describe.each(shippedIds())('the words of %s', (id) => {
  it('name every gauge, part of a score and step so that it fits a chip and needs no glossary', async () => {
    const { scenario, texts } = await requireScenario(id);
    const keys = [
      ...scenario.variables.map((v) => `${v.kind}.${v.id}.title`),
      ...scenario.variables.map((v) => `${v.kind}.${v.id}.short`),
      ...scenario.scores.flatMap((s) => s.parts.map((part) => `score.${s.id}.part.${part.id}`)),
    ].filter((key) => texts[key] !== undefined);
    expect(keys.length).toBeGreaterThan(scenario.variables.filter(({ kind }) => kind === 'gauge').length - 1);
    for (const key of keys) {
      const title = texts[key] ?? '';
      expect(title.length, `${key}: ${title}`).toBeLessThanOrEqual(LONGEST);
      expect(title, key).not.toMatch(jargon);
    }
  });

  it('name whatever moved a number in a game, and never by its id', async () => {
    const { scenario, texts } = await requireScenario(id);
    const names = { scenario, hasText: (key: string) => texts[key] !== undefined, text: (key: string) => texts[key] ?? `[${key}]` };
    const events: GameEvent[] = [];
    for (const seed of ['plain-1', 'plain-2', 'plain-3']) playGame(scenario, seed, defaultControllers(scenario, random), { sink: events });
    const causes = new Set(eventsOfType(events, 'changed').map(({ cause }) => cause));
    expect(causes.size).toBeGreaterThan(15);
    for (const cause of causes) expect(causeTitle(names, cause), cause).toMatch(/^[^a-z[]/);
  });

  it('name no act, standing rule or drift in jargon', async () => {
    const { texts } = await requireScenario(id);
    const titles = Object.entries(texts).filter(([key]) => /^(action|rule|drift|penalty)\.[^.]+\.(title|short)$/.test(key));
    expect(titles.length).toBeGreaterThan(5);
    for (const [key, title] of titles) expect(title, key).not.toMatch(jargon);
  });
});
