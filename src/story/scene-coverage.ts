// What games show of a scenario's scenes: which come and which never do, which answers can be given, where the best of them stands, and how often
// the answer of an adviser is the one with which the game ends best. Invariant: depends on scenario, series and players alone.

import type { Agent } from '../agents/agent';
import { defaultControllers, playGame } from '../agents/game';
import { drawsFor, playPhase } from '../agents/phase';
import { seedInSeries } from '../analysis/simulation/game-series';
import { eventsOfType, type GameEvent } from '../engine/model/event';
import type { LineIndex } from '../engine/model/indices';
import { elementAt } from '../engine/model/list-access';
import { drawInt } from '../engine/model/rng';
import type { Scenario } from '../engine/model/scenario';
import type { SceneDef } from '../engine/model/scene-def';
import { copyState, type GameState } from '../engine/model/state';
import { newGame } from '../engine/turn/new-game';
import { scoresAt, totalScore } from '../engine/turn/result';
import { eventsFor } from '../engine/visibility/seat-events';
import { type SeatView, viewSeat } from '../engine/visibility/seat-view';
import { adviserAnswers } from './adviser-answer';
import { type ShownScenes, sceneAtEnd, sceneBefore, sceneOfTurn, withSceneOfTurn } from './director';
import { answerNow } from './scene-answer';
import { createScenePlayer } from './scene-player';
import { viewScene } from './scene-view';
import { beatsOf } from './story-beat';

/** One scene over all games. */
export interface SceneCount {
  readonly id: string;
  readonly about: string;
  /** Times it came; of one before an act, turns in which it stood before an act that could be done. */
  came: number;
  /** By answer: times it could be given, and times an adviser found it best. */
  readonly answers: { possible: number; best: number }[];
}

export interface SceneReport {
  readonly games: number;
  /** Turns played, and of these the turns without a scene. */
  turns: number;
  withoutScene: number;
  readonly scenes: readonly SceneCount[];
  /** By turn of every game, great scenes apart: words of the scene, its answers, and what is said when the turn has ended. */
  readonly words: number[];
  /** By voice (a seat, or \`public\`): games in which it said something when a turn had ended. */
  readonly heard: Record<string, number>;
}

/** Of so many games one is played in history mode: some dated news come only there. */
const historyEvery = 10;

/** Plays these games of a series and counts; `playerOf`: who plays game number k. Each game is judged by the adviser of one line, in turn. */
export function measureScenes(
  scenario: Scenario,
  words: (key: string) => number,
  series: string,
  numbers: readonly number[],
  playerOf: (k: number) => Agent,
): SceneReport {
  const scenes = scenario.scenes.map(({ id, occasion, answers }): SceneCount => {
    return { id, about: occasion.kind, came: 0, answers: answers.map(() => ({ possible: 0, best: 0 })) };
  });
  const report: SceneReport = { games: numbers.length, turns: 0, withoutScene: 0, scenes, words: [], heard: {} };
  const countOf = (scene: SceneDef): SceneCount => elementAt(scenes, scenario.scenes.indexOf(scene));
  for (const k of numbers) {
    const player = playerOf(k);
    const told: GameEvent[] = [];
    const heard = new Set<string>();
    let shown: ShownScenes = [];
    let newsStart = 0;
    let toldBefore = 0;
    /** What is said when a turn has ended, and how many words that is. */
    const hear = (view: SeatView): number => {
      const turn = view.turn - 1;
      const scene = sceneOfTurn(scenario, shown, turn);
      const beats = turn < 0 ? [] : beatsOf({ scenario, view, turn, scene, events: told, newsStart, words });
      for (const { voice } of beats) heard.add(voice === 'public' ? voice : elementAt(scenario.seats, voice).id);
      return beats.reduce((sum, { key }) => sum + words(key), 0);
    };
    const watched: Agent = {
      ...player,
      decide: (s, view, draw) => {
        const said = hear(view);
        shown = withSceneOfTurn(s, view, eventsFor(s, told, view.seat), shown);
        const scene = sceneOfTurn(s, shown, view.turn);
        report.turns += 1;
        if (scene?.weight !== 'great') report.words.push(said + (scene ? wordsOfScene(s, view, scene, words) : 0));
        if (!scene) report.withoutScene += 1;
        else {
          const count = countOf(scene);
          const { length } = s.lines.list;
          const best = length === 0 ? undefined : adviserAnswers(s, view, scene, k % length, draw)[0]?.answer;
          countAnswers(s, view, scene, count);
          if (best !== undefined) elementAt(count.answers, best).best += 1;
        }
        for (const objection of objectionsOf(s, view)) countAnswers(s, view, objection, countOf(objection));
        return player.decide(s, view, draw);
      },
    };
    const state = playGame(scenario, seedInSeries(series, k), defaultControllers(scenario, watched), {
      sink: told,
      mode: k % historyEvery === historyEvery - 1 ? 'history' : 'free',
      onCommand: ({ type, seat }) => {
        if (type === 'endTurn' && seat === scenario.player) newsStart = toldBefore;
        toldBefore = told.length;
      },
    });
    const outcome = eventsOfType(told, 'gameEnded')[0]?.outcome ?? '';
    const atEnd = viewSeat(scenario, state, scenario.player);
    hear(atEnd);
    for (const voice of heard) report.heard[voice] = (report.heard[voice] ?? 0) + 1;
    const last = sceneAtEnd(scenario, atEnd, outcome);
    if (last) countOf(last).came += 1;
  }
  return report;
}

/** Words of what a screen shows of it; a consequence counts as three. */
function wordsOfScene(scenario: Scenario, view: SeatView, scene: SceneDef, words: (key: string) => number): number {
  const { speakers, ask, answers } = viewScene(scenario, view, scene, (key) => words(key) > 0);
  const keys = [...speakers.flatMap(({ name, role, says }) => [name, role, says]), ask, ...answers.map(({ say }) => say)];
  const said = keys.reduce((sum, key) => sum + (key === null ? 0 : words(key)), 0);
  return said + wordsPerConsequence * answers.reduce((sum, { consequences }) => sum + consequences.length, 0);
}

const wordsPerConsequence = 3;

function countAnswers(scenario: Scenario, view: SeatView, scene: SceneDef, count: SceneCount): void {
  count.came += 1;
  scene.answers.forEach((answer, i) => {
    if (answerNow(scenario, view, answer).rejection === null) elementAt(count.answers, i).possible += 1;
  });
}

/** Those that stand before acts which could be done now. */
function objectionsOf(scenario: Scenario, view: SeatView): SceneDef[] {
  const asking = new Set(scenario.scenes.flatMap(({ occasion }) => (occasion.kind === 'before' ? [occasion.action] : [])));
  return [...asking].flatMap((action) => {
    const scene = sceneBefore(scenario, view, action);
    return scene && answerNow(scenario, view, elementAt(scene.answers, 0)).rejection === null ? [scene] : [];
  });
}

/** What is wrong with the scenes as the games showed them, one sentence each. */
export function sceneFaults({ games, scenes }: SceneReport): string[] {
  return scenes.flatMap(({ id, came, answers }) => {
    if (came === 0) return [`The scene "${id}" came in none of ${games} games.`];
    return answers.flatMap(({ possible }, i) =>
      possible === 0 ? [`Answer ${i + 1} of the scene "${id}" could be given in none of the ${came} times it came.`] : [],
    );
  });
}

/** By place in the list, from the first: times an adviser found the answer there best. */
export function bestPlaces({ scenes }: SceneReport): number[] {
  const most = Math.max(0, ...scenes.map(({ answers }) => answers.length));
  return Array.from({ length: most }, (_, place) => scenes.reduce((sum, { answers }) => sum + (answers[place]?.best ?? 0), 0));
}

/** One scene of one game, every answer of which was given and the game played to its end. */
export interface SceneTrial {
  readonly scene: string;
  /** By possible answer, its place and the total at the end; that of the adviser first. */
  readonly totals: readonly (readonly [answer: number, total: number])[];
}

/** Plays a game by the scenes of one adviser, and from each scene on once with each other answer. */
export function tryAnswers(scenario: Scenario, seed: string, line: LineIndex): SceneTrial[] {
  const told: GameEvent[] = [];
  const controllers = defaultControllers(scenario, createScenePlayer(scenario, line));
  for (const agent of controllers) agent?.listen?.(told);
  const state = newGame(scenario, seed, { sink: told });
  const trials: SceneTrial[] = [];
  let shown: ShownScenes = [];
  while (!state.isOver) {
    const view = viewSeat(scenario, state, scenario.player);
    if (view.isToMove && shown.length <= state.turn) {
      const before = shown;
      shown = withSceneOfTurn(scenario, view, eventsFor(scenario, told, view.seat), shown);
      const scene = sceneOfTurn(scenario, shown, state.turn);
      const answers = scene ? adviserAnswers(scenario, view, scene, line, drawsFor(state, drawInt)) : [];
      if (scene && answers.length > 1) {
        const totals = answers.map(({ answer }) => [answer, totalAfter(scenario, state, told, line, before, answer)] as const);
        trials.push({ scene: scene.id, totals });
      }
    }
    playPhase(scenario, state, controllers, { sink: told });
  }
  return trials;
}

function totalAfter(
  scenario: Scenario,
  from: GameState,
  told: readonly GameEvent[],
  line: LineIndex,
  before: ShownScenes,
  answer: number,
): number {
  const state = copyState(from);
  const events = [...told];
  const player = createScenePlayer(scenario, line, { before, gives: { turn: state.turn, answer } });
  player.listen?.(events);
  const controllers = defaultControllers(scenario, player);
  while (!state.isOver) playPhase(scenario, state, controllers, { sink: events });
  return totalScore(scoresAt(scenario, state));
}
