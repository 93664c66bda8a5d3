// What the game promises to judge by, and what it judges by (docs/decisions/0014-four-scores.md).
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { disputeIds, loadShippedWithTexts } from '../support/shipped-scenarios';

const four = ['trust', 'leverage', 'territory', 'freedom'];
const titles = ['Trust', 'Economic leverage', 'Territorial progress', 'Freedom of action'];

describe('four scores', () => {
  it.each(disputeIds)('carry the total of %s, each with weight', (id) => {
    const { scenario, texts } = loadShippedWithTexts(id);
    expect(scenario.scores.map((score) => score.id)).toEqual(four);
    expect(four.map((score) => texts.texts[`score.${score}.title`])).toEqual(titles);
    for (const { weight } of scenario.scores) expect(weight).toBeGreaterThanOrEqual(15);
  });

  it('are three in the first game, which has no act that wins or spends freedom', () => {
    expect(loadShippedWithTexts('first-game').scenario.scores.map((score) => score.id)).toEqual(four.slice(0, 3));
  });

  it('are what the README names', () => {
    const readme = readFileSync('README.md', 'utf8');
    expect(readme).toMatch(/Four scores/);
    for (const title of titles) expect(readme).toContain(`**${title.toLowerCase()}**`);
  });

  it('are called three nowhere a reader looks', () => {
    const catalogues = readdirSync('src/i18n/en').map(
      (name) => [`src/i18n/en/${name}`, readFileSync(join('src/i18n/en', name), 'utf8')] as const,
    );
    const scenarios = ['first-game', ...disputeIds].map(
      (id) => [id, Object.values(loadShippedWithTexts(id).texts.texts).join('\n')] as const,
    );
    for (const [name, text] of [...catalogues, ...scenarios])
      expect(text, name).not.toMatch(/\bthree scores\b|\bthird score\b|\ba fourth score\b/i);
  });
});
