// What a page fetches when: the first desk needs little, a click needs the notes, the library page needs its own part.
import { describe, expect, it } from 'vitest';
import { textPart } from '../../src/scenario/text-part';
import { loadSmall } from './small-scenario';

const loaded = loadSmall();
if (!loaded.ok) throw new Error('the small scenario does not compile');
const { scenario, texts } = loaded;
const inPart = (part: string): string[] => Object.keys(texts.texts).filter((key) => textPart(key, scenario) === part);

describe('the parts of a scenario’s texts', () => {
  it.each([
    ['action.visit.title', 'front'],
    ['action.visit.text', 'notes'],
    ['action.visit.why', 'notes'],
    ['briefing', 'front'],
    ['history', 'notes'],
    ['move.close_sluice.title', 'notes'],
    ['event.drought.headline', 'notes'],
    ['event.drought.why', 'notes'],
    ['document.accord.title', 'notes'],
    ['document.accord.reading.lower', 'library'],
    ['holding.weir_pool.text', 'library'],
    ['name.pool.upper', 'library'],
    ['source.river_atlas.title', 'notes'],
    ['source.river_atlas.url', 'notes'],
    ['source.river_atlas.publisher', 'library'],
  ])('%s belongs to: %s', (key, part) => {
    expect(texts.texts).toHaveProperty([key]);
    expect(inPart(part)).toContain(key);
  });

  it('keep the news of the first turn with the desk', () => {
    const { scenes } = scenario;
    const events = Array.from(scenario.events, (event, i) => ({ ...event, turn: i }));
    expect(textPart(`event.${events[0].id}.headline`, { events, scenes })).toBe('front');
    expect(textPart(`event.${events[1].id}.headline`, { events, scenes })).toBe('notes');
  });
});
