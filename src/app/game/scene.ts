// Scenes on the page: that of the turn with what has been answered, what stands before an act, the round of answers after a turn, the last word.
// Invariant: follows from views of the player's seat and from what it was told; the answers of a turn stay the same list all through it.
import { answeredBefore } from '../../analysis/text/deed-telling';
import type { ActionIndex, Seat, Turn } from '../../engine/model/indices';
import { elementAt } from '../../engine/model/list-access';
import type { PictureDef } from '../../engine/model/picture-def';
import type { Scenario } from '../../engine/model/scenario';
import { type SceneAnswerDef, type SceneDef, type SceneStep, sceneWeights } from '../../engine/model/scene-def';
import { countWords } from '../../engine/model/words';
import type { SeatView } from '../../engine/visibility/seat-view';
import { sceneAtEnd, sceneBefore, sceneOfTurn } from '../../story/director';
import { type FrontPage, frontPageOf } from '../../story/front-page';
import { answerGiven, answerNow } from '../../story/scene-answer';
import { type SceneAnswerView, type SceneView, viewScene } from '../../story/scene-view';
import { beatsOf } from '../../story/story-beat';
import { actionDef, tableDef } from './definitions';
import type { GameView } from './game-view';

export interface AnswerOnPage extends SceneAnswerView {
  /** What it stands for has been done in this turn. */
  readonly isGiven: boolean;
  /** Nothing is done, which in a crisis is to step down: the turn may end. */
  readonly isWait: boolean;
  /** Id of the table it opens; null: none. */
  readonly table: string | null;
  /** The act among its own that shows something at once, and so cannot be taken back; null: none. */
  readonly reveals: string | null;
  /** It answers an open crisis. */
  readonly isOfCrisis: boolean;
}

export interface SceneOnPage extends Omit<SceneView, 'answers'> {
  readonly answers: readonly AnswerOnPage[];
}

/** `start`: how things stood as the turn began. Null where the turn is about nothing in particular. */
export function viewSceneOfTurn(session: GameView, start: SeatView): SceneOnPage | null {
  const { scenario, view, hasText, scenes } = session;
  const scene = sceneOfTurn(scenario, scenes, view.turn);
  if (!scene) return null;
  const now = viewScene(scenario, view, scene, hasText);
  const given = answerNowGiven(session, scene);
  const isReplaceable = given !== null && isAllThatWasDone(session, elementAt(scene.answers, given));
  const answers = viewScene(scenario, underLineOf(scenario, view, start), scene, hasText).answers.map((began): AnswerOnPage => {
    // Another answer takes the place of the one that was given: it stands as it stood before.
    if (isReplaceable && began.index !== given) return onPage(session, scene, began, given);
    const possible = now.answers.find(({ index, state }) => index === began.index && state === 'possible');
    // What has been done cannot be done again; what it would bring stays what it was to bring.
    return onPage(session, scene, possible ?? greyed(session, scene, began), given);
  });
  return { ...now, answers };
}

/** The turn as it began, under the line that is declared by now: what an answer was to bring is told as it is told of the others. */
function underLineOf({ slots: { line } }: Scenario, { values }: SeatView, start: SeatView): SeatView {
  const now = values[line];
  if (line < 0 || now === undefined || start.values[line] === now) return start;
  return { ...start, values: start.values.map((value, slot) => (slot === line ? now : value)) };
}

/**
 * Which answer has been given so far. An answer to a crisis takes effect at the end of the turn, and is known before it; one that opens a table is
 * given when its acts are done, before the first text is sent.
 */
function answerNowGiven({ scenario, view, events }: GameView, scene: SceneDef): number | null {
  const chosen = view.crisis?.answer ?? 'none';
  const ofCrisis = scene.answers.findIndex(({ steps }) => steps.some((step) => step.kind === 'crisis' && step.answer === chosen));
  if (ofCrisis >= 0) return ofCrisis;
  const done = view.acts[view.turn] ?? [];
  const atDoor = scene.answers.findIndex(({ steps }) => {
    const acts = steps.flatMap((step) => (step.kind === 'act' ? [step.action] : []));
    return acts.length > 0 && acts.every((act) => done.includes(act)) && steps.some(({ kind }) => kind === 'openTable');
  });
  return answerGiven(scenario, scene, view.turn, events) ?? (atDoor >= 0 ? atDoor : null);
}

/** Whether nothing has been decided in this turn but what this answer stands for, and all of it can be taken back. */
function isAllThatWasDone({ scenario, view, events, canUndo }: GameView, { steps }: SceneAnswerDef): boolean {
  const has = (kind: SceneStep['kind']): boolean => steps.some((step) => step.kind === kind);
  const isOfAnswer = (view.acts[view.turn] ?? []).every(
    (act) => steps.some((step) => step.kind === 'act' && step.action === act) && !actionDef(scenario, act).reveals,
  );
  const isOtherLine = !has('declare') && events.some((event) => event.type === 'lineDeclared' && event.turn === view.turn);
  const isOtherStand = !has('crisis') && view.crisis !== null && view.crisis.answer !== 'none';
  return canUndo && isOfAnswer && !isOtherLine && !isOtherStand;
}

/** An answer that could be given as the turn began and cannot now, with the reason. */
function greyed({ scenario, view }: GameView, scene: SceneDef, began: SceneAnswerView): SceneAnswerView {
  return { ...began, state: 'greyed', rejection: answerNow(scenario, view, elementAt(scene.answers, began.index)).rejection };
}

/** `given`: index of the answer that has been given; null: none yet. */
function onPage(session: GameView, scene: SceneDef, answer: SceneAnswerView, given: number | null): AnswerOnPage {
  const { steps } = elementAt(scene.answers, answer.index);
  const isWait = steps.every((step) => step.kind === 'wait' || (step.kind === 'crisis' && step.answer === 'stepDown'));
  return {
    ...answer,
    isWait,
    isGiven: given === answer.index && !isWait,
    table: answer.opens ? tableDef(session.scenario, answer.opens.table).id : null,
    reveals: revealing(session, answer),
    isOfCrisis: steps.some(({ kind }) => kind === 'crisis'),
  };
}

function revealing({ scenario }: GameView, { commands }: SceneAnswerView): string | null {
  const acts = commands.flatMap((command) => (command.type === 'act' ? [command.id] : []));
  return acts.find((id) => scenario.actions.some((action) => action.id === id && action.reveals)) ?? null;
}

/** What a person says before an act that should not be done unasked; null where nobody objects, or it cannot be done now. */
export function viewSceneBefore(session: GameView, action: ActionIndex): SceneOnPage | null {
  const { scenario, view, hasText } = session;
  const scene = sceneBefore(scenario, view, action);
  if (!scene) return null;
  const shown = viewScene(scenario, view, scene, hasText);
  const answers = shown.answers.map((answer) => onPage(session, scene, answer, null));
  return answers.some(({ commands }) => commands.length > 0) ? { ...shown, answers } : null;
}

/** Who speaks on the last page; null: nobody. */
export function viewSceneAtEnd({ scenario, view, hasText, ending }: GameView): SceneView | null {
  const scene = ending && sceneAtEnd(scenario, view, ending.outcome);
  return scene && viewScene(scenario, view, scene, hasText);
}

/** A turn of the game with what was asked in it and what the player said: keys of texts. */
export interface MomentOnPage {
  readonly turn: Turn;
  readonly picture: PictureDef;
  readonly ask: string;
  readonly say: string;
}

/** So many moments tell a game. */
const mostMoments = 5;

/** The moments that tell the game best, in their order: the weightiest, of equal ones those that lie furthest apart. */
export function viewMoments({ scenario, scenes, events }: GameView): MomentOnPage[] {
  const all = scenes.flatMap((_, turn) => {
    const scene = sceneOfTurn(scenario, scenes, turn);
    const given = scene && answerGiven(scenario, scene, turn, events);
    if (!scene || given === null) return [];
    const key = `scene.${scene.id}`;
    const moment: MomentOnPage = { turn, picture: scene.picture, ask: `${key}.ask`, say: `${key}.answer.${given}.say` };
    return [{ moment, weight: sceneWeights.indexOf(scene.weight) }];
  });
  const chosen: MomentOnPage[] = [];
  const apart = (turn: Turn): number => Math.min(...chosen.map((one) => Math.abs(one.turn - turn)), scenes.length);
  while (chosen.length < Math.min(mostMoments, all.length)) {
    const rest = all.filter(({ moment }) => !chosen.includes(moment));
    const [best] = rest.sort((a, b) => a.weight - b.weight || apart(b.moment.turn) - apart(a.moment.turn) || a.moment.turn - b.moment.turn);
    if (!best) break;
    chosen.push(best.moment);
  }
  return chosen.sort((a, b) => a.turn - b.turn);
}

/** One capital, or the public, says something to what was done. */
export interface BeatOnPage {
  readonly voice: Seat | 'public';
  readonly key: string;
  /** Of the capital; null where it has none. */
  readonly picture: PictureDef | null;
}

/** What is heard between two turns. */
export interface PassageOnPage {
  /** Key of the answer that was given; null: none of the scene's. */
  readonly said: string | null;
  readonly front: FrontPage | null;
  readonly beats: readonly BeatOnPage[];
}

/** Nothing is heard. */
export const quietPassage: PassageOnPage = { said: null, front: null, beats: [] };

/** What is heard of the turn that ended last. Who speaks on the front page speaks there alone. */
export function viewPassage(session: GameView): PassageOnPage {
  const { scenario, view, hasText, text, events, newsStart, scenes } = session;
  const ended = events.slice(newsStart).some(({ type }) => type === 'turnBegan') ? view.turn - 1 : view.turn;
  if (newsStart === 0 || ended < 0) return quietPassage;
  const scene = sceneOfTurn(scenario, scenes, ended);
  const words = (key: string): number => (hasText(key) ? countWords(text(key)) : 0);
  const front = frontPageOf(
    scenario,
    view.wordingSeed,
    hasText,
    events.slice(newsStart),
    view.isOver ? null : sceneOfTurn(scenario, scenes, view.turn),
    answeredBefore(events, newsStart),
  );
  const beats = beatsOf({ scenario, view, turn: ended, scene, events, newsStart, words })
    .filter(({ voice }) => !front?.voices.some((spoken) => spoken.voice === voice))
    .map(({ voice, key }) => ({ voice, key, picture: voice === 'public' ? null : (scenario.seats[voice]?.picture ?? null) }));
  const given = scene && answerGiven(scenario, scene, ended, events);
  return { said: scene && given !== null ? `scene.${scene.id}.answer.${given}.say` : null, front, beats };
}
