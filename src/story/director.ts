// The director: which scene a turn is about. One a turn, none twice in a game.
// Invariant: follows from what the player's seat sees and was told, turn by turn from the first, so that undo, reload, forks and links show the
// same scene and no record says anything of it. Conditions are made into functions when they are first asked, not when a page opens.

import { compileProgram } from '../engine/expression/evaluator';
import type { Evaluator } from '../engine/expression/query-context';
import { type EventOf, eventsOfType, type GameEvent } from '../engine/model/event';
import type { ActionIndex, Turn } from '../engine/model/indices';
import { elementAt } from '../engine/model/list-access';
import type { Scenario } from '../engine/model/scenario';
import { type SceneDef, type SceneOccasion, type SceneWeight, sceneOccasions, sceneWeights } from '../engine/model/scene-def';
import { pickVariant } from '../engine/model/variant';
import { isMandateMet } from '../engine/turn/mandate';
import { createFactsContext } from '../engine/turn/scorecard';
import type { SeatView } from '../engine/visibility/seat-view';
import { answerNow } from './scene-answer';

/** By turn: id of the scene it was about; null: of none. */
export type ShownScenes = readonly (string | null)[];

/** A turn has at least so many answers to show, of which one can be given. */
const fewestAnswers = 2;

/**
 * The list with the scene of this turn, where it is not in it yet. To be asked when the player's seat begins to decide a turn, before it does
 * anything; `events`: all that the seat has been told so far.
 */
export function withSceneOfTurn(scenario: Scenario, view: SeatView, events: readonly GameEvent[], shown: ShownScenes): ShownScenes {
  if (shown.length > view.turn || view.isOver) return shown;
  const missed = Array.from({ length: view.turn - shown.length }, () => null);
  return [...shown, ...missed, chooseScene(scenario, view, events, shown)?.id ?? null];
}

/** The scene a turn was about, or null. */
export function sceneOfTurn({ scenes }: Pick<Scenario, 'scenes'>, shown: ShownScenes, turn: Turn): SceneDef | null {
  const id = shown[turn] ?? null;
  return scenes.find((scene) => scene.id === id) ?? null;
}

/** Lots among which quiet scenes are drawn: of equal ones the first in the file. */
const lots = 1_000;

/** After so many turns in which something always asked, those of whom nothing asks go before whatever is merely usual. */
const turnsUnasked = 3;

/** What the turn is about: `great` scenes first, then by what they are about, by weight, by whoever is unheard longest, by their order; quiet ones in an order of the game's own, so that not the same few are always heard. */
function chooseScene(scenario: Scenario, view: SeatView, events: readonly GameEvent[], shown: ShownScenes): SceneDef | null {
  const { scenes } = scenario;
  const lastHeard = (voice: string): number =>
    voice === '' ? shown.length : shown.findLastIndex((id) => scenes.some((scene) => scene.id === id && scene.voice === voice));
  const lastTurns = shown.slice(-turnsUnasked).map((id) => scenes.find((scene) => scene.id === id)?.occasion.kind);
  const isQuietDue = lastTurns.length === turnsUnasked && !lastTurns.includes('quiet');
  const afterQuiet = (weight: SceneWeight, kind: SceneOccasion['kind']): number => (kind === 'quiet' ? 1 : weight === 'strong' ? 0 : 2);
  const rank = ({ id, weight, occasion, voice }: SceneDef): readonly number[] => [
    weight === 'great' ? 0 : 1,
    isQuietDue ? afterQuiet(weight, occasion.kind) : 0,
    sceneOccasions.indexOf(occasion.kind),
    sceneWeights.indexOf(weight),
    lastHeard(voice),
    occasion.kind === 'quiet' ? pickVariant(view.wordingSeed, `scene:${id}`, lots) : 0,
  ];
  return (
    scenes
      .filter((scene) => !shown.includes(scene.id) && isOccasion(scenario, view, events, scene))
      .map((scene) => ({ scene, rank: rank(scene) }))
      .sort((a, b) => a.rank.reduce((so, n, i) => so || n - elementAt(b.rank, i), 0))
      .find(({ scene }) => holds(scenario, view, scene) && isAnswerable(scenario, view, scene))?.scene ?? null
  );
}

/** What stands between the player and an act that should not be done unasked; null: nothing does. */
export function sceneBefore(scenario: Scenario, view: SeatView, action: ActionIndex): SceneDef | null {
  return (
    scenario.scenes.find((scene) => scene.occasion.kind === 'before' && scene.occasion.action === action && holds(scenario, view, scene)) ??
    null
  );
}

/** Who speaks on the last page of a game that ended so; null: nobody. */
export function sceneAtEnd(scenario: Scenario, view: SeatView, outcome: string): SceneDef | null {
  return (
    scenario.scenes.find(
      (scene) => scene.occasion.kind === 'ending' && scene.occasion.outcome === outcome && holds(scenario, view, scene),
    ) ?? null
  );
}

/** Whether what the scene is about is so now. */
function isOccasion(scenario: Scenario, view: SeatView, events: readonly GameEvent[], { occasion }: SceneDef): boolean {
  const { turn, crisis } = view;
  switch (occasion.kind) {
    case 'deed':
      return view.deeds.some((done) => done.deed === occasion.deed && done.isAnswered && done.turn >= turn - 1);
    case 'turn':
      return occasion.from <= turn && turn <= occasion.to;
    case 'event':
      return eventsOfType(events, 'newsBroke').some((e) => e.turn === turn && e.id === occasion.event && e.variant === 'text');
    case 'crisis': {
      // A quarrel is answered from the turn after it opened: whoever is asked sooner gives an answer that does nothing.
      if (!crisis || crisis.kind !== occasion.crisis || crisis.answer !== 'none' || crisis.opened === turn) return false;
      const [low, high] = occasion.rungs ?? [crisis.rung, crisis.rung];
      if (crisis.rung < low || crisis.rung > high) return false;
      return occasion.cause === null || causeOf(scenario, eventsOfType(events, 'crisisOpened').at(-1)) === occasion.cause;
    }
    case 'move':
      return view.intents.some((intent) => intent.turn === turn && occasion.moves.includes(intent.move));
    case 'promise': {
      const due = elementAt(scenario.mandates, occasion.mandate).turn;
      return (due === turn || due === turn + 1) && !isMandateMet(scenario, view, occasion.mandate);
    }
    case 'card':
      return view.openCards.some((card) => occasion.cards.includes(card));
    case 'quiet':
      return true;
    default:
      return false;
  }
}

/** In the words of which cause a crisis is told; '' where of none. */
function causeOf({ crisisCauses }: Scenario, opened: EventOf<'crisisOpened'> | undefined): string {
  return crisisCauses.find(({ kind, of }) => kind === opened?.id && of.includes(opened.cause))?.id ?? '';
}

const conditions = new WeakMap<SceneDef, Evaluator>();

/** Whether the scene's own condition holds. */
function holds(scenario: Scenario, view: SeatView, scene: SceneDef): boolean {
  if (scene.when === null) return true;
  const condition = conditions.get(scene) ?? compileProgram(scene.when, scenario);
  conditions.set(scene, condition);
  return condition(createFactsContext(scenario, view)) !== 0;
}

function isAnswerable(scenario: Scenario, view: SeatView, { answers }: SceneDef): boolean {
  const possible = answers.map((answer) => answerNow(scenario, view, answer).rejection === null);
  const shown = answers.filter(({ ifImpossible }, i) => possible[i] || ifImpossible === 'grey');
  return shown.length >= fewestAnswers && possible.includes(true);
}
