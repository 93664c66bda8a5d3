// Questions to discuss: a scenario's own are asked first where they fit what happened, and what every scenario shares still follows.
import { describe, expect, it } from 'vitest';
import { createLinePlayers } from '../../src/agents/strategies/line-player';
import { questionsRaised } from '../../src/analysis/debrief/debrief';
import { openDebrief } from '../../src/analysis/debrief/game';
import { maxQuestions } from '../../src/engine/model/ending-def';
import { recordGame } from '../support/recorded-game';
import { disputeIds, loadShippedWithTexts } from '../support/shipped-scenarios';

describe.each(disputeIds)('the questions of %s', (id) => {
  const { scenario, texts } = loadShippedWithTexts(id);
  const ids = scenario.questions.map((question) => question.id);
  /** The first that all scenarios share. */
  const shared = ids.indexOf('signed_little');

  it('begin with three or more of its own, and none is longer than a minute', () => {
    expect(shared).toBeGreaterThanOrEqual(3);
    for (const one of ids) expect(texts.texts[`question.${one}.text`].split(/\s+/).length, one).toBeLessThanOrEqual(60);
  });

  it('fit what happened: after any adviser’s game some of its own are asked and some that all share, and not always the same', () => {
    const asked = createLinePlayers(scenario).flatMap((adviser) =>
      ['a', 'b', 'c'].map((seed) => questionsRaised(openDebrief(scenario, recordGame(scenario, seed, adviser, { asPerson: true })))),
    );
    for (const list of asked) {
      expect(list.length).toBeLessThanOrEqual(maxQuestions);
      expect(list.some((one) => ids.indexOf(one) < shared)).toBe(true);
      expect(list.some((one) => ids.indexOf(one) >= shared)).toBe(true);
    }
    expect(new Set(asked.map(String)).size).toBeGreaterThan(3);
  });
});
