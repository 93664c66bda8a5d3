// All that the scenes of a game say, turn by turn, as keys of texts: for whoever reads whole games for what cannot be.
// Invariant: the same functions tell it to the page; nothing is told here that the page would not show.

import type { Storyteller } from '../analysis/simulation/presupposition';
import { answeredBefore } from '../analysis/text/deed-telling';
import { eventsOfType } from '../engine/model/event';
import type { ActionIndex } from '../engine/model/indices';
import { elementAt } from '../engine/model/list-access';
import type { Scenario } from '../engine/model/scenario';
import type { SceneDef } from '../engine/model/scene-def';
import type { SeatView } from '../engine/visibility/seat-view';
import { type ShownScenes, sceneAtEnd, sceneBefore, sceneOfTurn, withSceneOfTurn } from './director';
import { frontPageOf } from './front-page';
import { answerNow } from './scene-answer';
import { viewScene } from './scene-view';
import { beatsOf } from './story-beat';

/** For one game. `words`: how many a text has; 0 where there is none. */
export function createStoryteller(scenario: Scenario, words: (key: string) => number): Storyteller {
  const hasText = (key: string): boolean => words(key) > 0;
  let shown: ShownScenes = [];
  return (view, events, newsStart) => {
    const before = sceneOfTurn(scenario, shown, view.turn - 1);
    const ended = { scenario, view, turn: view.turn - 1, scene: before, events, newsStart, words };
    const beats = view.turn > 0 ? beatsOf(ended).map(({ key }) => key) : [];
    shown = withSceneOfTurn(scenario, view, events, shown);
    const scene = sceneOfTurn(scenario, shown, view.turn);
    const page = frontPageOf(scenario, view.wordingSeed, hasText, events.slice(newsStart), scene, answeredBefore(events, newsStart));
    const outcome = eventsOfType(events, 'gameEnded')[0]?.outcome;
    const last = outcome === undefined ? null : sceneAtEnd(scenario, view, outcome);
    const objections = view.isOver ? [] : scenario.actions.flatMap((_, action) => objectionTo(scenario, view, action) ?? []);
    return [
      ...beats,
      ...(page ? [page.headline, page.text, ...page.voices.map(({ key }) => key)] : []),
      ...[scene, last, ...objections].flatMap((each) => (each ? keysOf(scenario, view, each, hasText) : [])),
    ];
  };
}

/** What would be asked before an act that can be done now. */
function objectionTo(scenario: Scenario, view: SeatView, action: ActionIndex): SceneDef | null {
  const scene = sceneBefore(scenario, view, action);
  return scene && answerNow(scenario, view, elementAt(scene.answers, 0)).rejection === null ? scene : null;
}

function keysOf(scenario: Scenario, view: SeatView, scene: SceneDef, hasText: (key: string) => boolean): string[] {
  const { speakers, ask, answers } = viewScene(scenario, view, scene, hasText);
  return [
    ...speakers.flatMap(({ name, role, says }) => [name, role, says].flatMap((key) => key ?? [])),
    ...(ask === null ? [] : [ask]),
    ...answers.map(({ say }) => say),
  ];
}
