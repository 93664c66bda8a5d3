// What the advisers say at the desk: computed from what is seen, two or three voices a turn, and real differences between them.
import { describe, expect, it } from 'vitest';
import { evaluateAction } from '../../src/agents/evaluation/action-evaluation';
import { adviserWeightsOf } from '../../src/agents/evaluation/adviser-weights';
import { createProjectionBaseline, createProjectionContext, projectAction } from '../../src/agents/evaluation/projection';
import { defaultControllers } from '../../src/agents/game';
import { playPhase } from '../../src/agents/phase';
import { playersOf } from '../../src/agents/players';
import { type Advice, type TurnAdvice, turnAdviceOf } from '../../src/analysis/advice/turn-advice';
import { withOtherSecrets } from '../../src/analysis/simulation/other-secrets';
import { adviceWords } from '../../src/analysis/text/reading-time';
import type { Scenario } from '../../src/engine/model/scenario';
import { type GameState, lastPlayedIn } from '../../src/engine/model/state';
import { newGame } from '../../src/engine/turn/new-game';
import { imagine } from '../../src/engine/visibility/imagined-state';
import { viewSeat } from '../../src/engine/visibility/seat-view';
import { disputeIds, loadShipped, loadShippedWithTexts } from '../support/shipped-scenarios';
import { loadTemplateScenario } from '../support/template-scenario';

/** Every desk of a game by this player, before its first act. */
function desks(scenario: Scenario, name: string, seed: string): GameState[] {
  const player = playersOf(scenario).find((a) => a.name === name);
  if (!player) throw new Error(`No player ${name}`);
  const controllers = defaultControllers(scenario, player);
  const state = newGame(scenario, seed);
  const found: GameState[] = [];
  while (!state.isOver) {
    const { isToMove } = viewSeat(scenario, state, scenario.player);
    if (isToMove && state.sessions.length === 0 && state.acts[state.turn].length === 0) found.push(structuredClone(state));
    playPhase(scenario, state, controllers);
  }
  return found;
}

function counselAt(scenario: Scenario, state: GameState, given: readonly TurnAdvice[] = []): TurnAdvice {
  return turnAdviceOf(scenario, viewSeat(scenario, state, scenario.player), given);
}

/** The counsel of a whole game, each turn's with what was said before it. */
function counselOfGame(scenario: Scenario, game: readonly GameState[]): TurnAdvice[] {
  const given: TurnAdvice[] = [];
  for (const state of game) given.push(counselAt(scenario, state, given));
  return given;
}

const meaning = ({ tone, action }: Advice): string => `${tone}:${action}`;

describe.each(disputeIds)('counsel in %s', (id) => {
  const { scenario, texts } = loadShippedWithTexts(id);
  const games = ['random', 'history', 'greedy', 'line-patience'].map((name) => desks(scenario, name, 'counsel'));
  const all = games.map((game) => counselOfGame(scenario, game));

  it('is given by two or three voices, each adviser at least once in as many turns as there are advisers', () => {
    const lines = scenario.lines.list.length;
    for (const game of all) {
      for (const { speakers } of game) expect([2, 3]).toContain(speakers.length);
      for (let line = 0; line < lines; line++) {
        for (let from = 0; from + lines <= game.length; from++) {
          const heard = game.slice(from, from + lines).some(({ speakers }) => speakers.some((s) => s.line === line));
          expect(heard, `line ${line}, turns from ${from}`).toBe(true);
        }
      }
    }
  });

  it('differs between the speakers in at least 30 % of decisions', () => {
    const decisions = all.flat();
    const disputed = decisions.filter(({ speakers }) => new Set(speakers.map(meaning)).size > 1);
    expect(disputed.length / decisions.length).toBeGreaterThanOrEqual(0.3);
  });

  it('names an act that may be played, its worth, and reasons that point its way', () => {
    for (const { speakers } of all.flat()) {
      for (const { tone, action, worth, factors, motive, phrase } of speakers) {
        expect(phrase).toBeGreaterThanOrEqual(0);
        if (tone === 'wait') continue;
        expect(scenario.actions[action]).toBeDefined();
        expect(factors.length).toBeGreaterThan(0);
        for (const ground of factors) expect(ground.worth > 0).toBe(tone === 'go');
        // A meeting is advised for the text it may bring, leaving for what the other side is believed to be.
        if (tone === 'go' && motive === 'worth') expect(worth).toBeGreaterThan(0);
      }
    }
  });

  it('is not only encouragement: one voice in ten warns or would wait, and says what it costs or how little the best brings', () => {
    const voices = all.flat().flatMap(({ speakers }) => speakers);
    const share = (tone: string): number => voices.filter((advice) => advice.tone === tone).length / voices.length;
    expect(share('not')).toBeGreaterThan(0.03);
    expect(share('not') + share('wait')).toBeGreaterThan(0.1);
    for (const { tone, motive, instead, worth } of voices) {
      if (tone === 'not') expect(worth).toBeLessThan(0);
      if (tone === 'wait' && motive === 'barely') expect(scenario.actions[instead]).toBeDefined();
    }
  });

  it('repeats no phrase of an adviser while another is unused', () => {
    for (const game of all) {
      const used = new Map<string, number[]>();
      for (const { line, voice, phrase } of game.flatMap(({ speakers }) => speakers)) {
        const name = `${line}:${voice}`;
        used.set(name, [...(used.get(name) ?? []), phrase]);
      }
      for (const [name, phrases] of used) {
        const [line, voice] = name.split(':');
        const ways = scenario.valuation.advisers[Number(line)].voice[voice as Advice['voice']];
        const first = phrases.slice(0, ways);
        expect(new Set(first).size, name).toBe(first.length);
      }
    }
  });

  it('says of advice that was not taken that it has been given before', () => {
    for (const game of all) {
      game.forEach(({ turn, speakers }, i) => {
        for (const { line, tone, voice, action } of speakers) {
          const last = lastPlayedIn(games[all.indexOf(game)][i].acts, action);
          const isOld = game.some(
            (c) => c.turn < turn && c.turn > last && c.speakers.some((s) => s.line === line && meaning(s) === `go:${action}`),
          );
          if (tone === 'go') expect(voice).toBe(isOld ? 'again' : 'go');
        }
      });
    }
  });

  it('objects to an act on the list only where it is a loss to somebody, and for a reason', () => {
    const objections = all.flat().flatMap((counsel) => counsel.objections);
    expect(objections.length).toBeGreaterThan(0);
    for (const { tone, worth, factors, phrase } of objections) {
      expect(tone).toBe('not');
      expect(worth).toBeLessThan(0);
      expect(factors.length).toBeGreaterThan(0);
      expect(phrase).toBeGreaterThanOrEqual(0);
    }
  });

  it('takes about as long to read as is reckoned with', () => {
    const words = (key: string): number => (texts.texts[key] ?? '').split(/\s+/).filter((word) => word !== '').length;
    const reckoned = adviceWords(scenario, words);
    const first = all
      .flat()
      .map(({ speakers: [{ line, voice, phrase }] }) => words(`line.${scenario.lines.list[line].id}.voice.${voice}.${phrase}`));
    const mean = first.reduce((sum, n) => sum + n, 0) / first.length;
    expect(Math.abs(mean - reckoned.newWords)).toBeLessThan(2);
  });

  it('has at least five ways of saying each thing, in at most thirty words', () => {
    scenario.valuation.advisers.forEach(({ voice }, line) => {
      for (const tone of ['go', 'not', 'wait', 'again'] as const) {
        expect(voice[tone]).toBeGreaterThanOrEqual(5);
        for (let i = 0; i < voice[tone]; i++) {
          const phrase = texts.texts[`line.${scenario.lines.list[line].id}.voice.${tone}.${i}`];
          expect(phrase.split(/\s+/).length).toBeLessThanOrEqual(30);
          expect(phrase.includes('{act}')).toBe(tone !== 'wait');
        }
      }
    });
  });

  it('is the same under other secrets', () => {
    for (const state of games[0].filter((_, i) => i % 5 === 0)) {
      const other = withOtherSecrets(scenario, state, scenario.player, 1);
      expect(counselAt(scenario, other)).toEqual(counselAt(scenario, state));
    }
  });
});

it('the reasons of an act add up to what it is worth', () => {
  const scenario = loadShipped('2012-abe-restart');
  for (const state of desks(scenario, 'random', 'sum').filter((_, i) => i % 4 === 0)) {
    const view = viewSeat(scenario, state, scenario.player);
    const desk = createProjectionBaseline(createProjectionContext(scenario, view), imagine(scenario, view));
    const weights = adviserWeightsOf(scenario, 2, desk.state);
    scenario.actions.forEach((_, action) => {
      const prospect = projectAction(desk, action);
      const { worth, factors } = prospect ? evaluateAction(weights, prospect) : { worth: 0, factors: [] };
      expect(factors.reduce((sum, ground) => sum + ground.worth, 0)).toBe(worth);
    });
  }
});

it('a scenario that names no weights is counselled by what moves its total', () => {
  const river = loadTemplateScenario();
  expect(river.valuation.facts).toEqual([]);
  const [first] = desks(river, 'random', 'counsel');
  const { speakers } = counselAt(river, first);
  expect(speakers.length).toBeGreaterThan(0);
  expect(speakers.some(({ tone }) => tone === 'go')).toBe(true);
});
