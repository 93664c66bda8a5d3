// Players who do nothing but answer: in every turn the scene's answer that one adviser would give. They show that the scenes are a whole game.
// Invariant: each goes by its seat's view and by what its seat was told, and remembers only which scenes its game has shown.

import type { Agent } from '../agents/agent';
import { createProposer, evenHandedStyle } from '../agents/bargaining/proposer';
import type { GameEvent } from '../engine/model/event';
import type { LineIndex, Turn } from '../engine/model/indices';
import { elementAt } from '../engine/model/list-access';
import type { Scenario } from '../engine/model/scenario';
import { eventsFor } from '../engine/visibility/seat-events';
import { adviserAnswers } from './adviser-answer';
import { type ShownScenes, sceneOfTurn, withSceneOfTurn } from './director';
import { type AnswerNow, answerNow } from './scene-answer';

/** One for each line of the scenario, named after it; for one game at a time. */
export function createScenePlayers(scenario: Scenario): Agent[] {
  return scenario.lines.list.map((_, line) => createScenePlayer(scenario, line));
}

/** Where a player takes a game up, and what it does otherwise than its adviser would. */
export interface ScenePlayerOptions {
  /** Scenes of the turns before it takes over. */
  readonly before?: ShownScenes;
  /** The answer it gives in this turn, whatever its adviser says. */
  readonly gives?: { readonly turn: Turn; readonly answer: number };
}

/** The player of one line. */
export function createScenePlayer(scenario: Scenario, line: LineIndex, { before = [], gives }: ScenePlayerOptions = {}): Agent {
  const { id } = elementAt(scenario.lines.list, line);
  const propose = createProposer({ ...evenHandedStyle, draftId: id });
  let events: readonly GameEvent[] = [];
  let shown = before;
  let given: AnswerNow | null = null;
  return {
    name: `scene-${id.replaceAll('_', '-')}`,
    version: 1,
    listen: (told) => {
      events = told;
      shown = before;
    },
    decide: (s, view, draw) => {
      // Asked about an earlier turn, it is in another game.
      if (shown.length > view.turn) shown = shown.slice(0, view.turn);
      shown = withSceneOfTurn(s, view, eventsFor(s, events.filter(isDirecting), view.seat), shown);
      const scene = sceneOfTurn(s, shown, view.turn);
      const best = scene && gives?.turn === view.turn ? gives.answer : scene && adviserAnswers(s, view, scene, line, draw)[0]?.answer;
      given = scene && typeof best === 'number' ? answerNow(s, view, elementAt(scene.answers, best)) : null;
      return given?.commands ?? [];
    },
    negotiate: (s, view, draw) => (given?.opens ? propose(s, view, draw) : null),
  };
}

/** What the director asks events about. */
function isDirecting({ type }: GameEvent): boolean {
  return type === 'newsBroke' || type === 'crisisOpened';
}
