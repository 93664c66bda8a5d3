// A game of the small scenario with scenes of a test's own, directed turn by turn as the page directs it.
import type { GameEvent } from '../../src/engine/model/event';
import type { SceneDef } from '../../src/engine/model/scene-def';
import { countWords } from '../../src/engine/model/words';
import { viewSeat } from '../../src/engine/visibility/seat-view';
import { type ShownScenes, sceneOfTurn, withSceneOfTurn } from '../../src/story/director';
import { type SceneView, viewScene } from '../../src/story/scene-view';
import { beatsOf, type StoryBeat } from '../../src/story/story-beat';
import { type LoadedScenario, loadDeeds } from './deed-scenario';
import { type TestGame, type TestGameOptions, testGame } from './test-game';

const usual = 'picture: { place: weir }, speakers: [ { role: "Somebody", says: "So." } ], ask: "And now?", facts: [], why: "W"';
/** Two answers that can always be given. */
const twoAnswers = 'answers: [ { say: "The spy.", does: [spy] }, { say: "Wait.", does: [wait] } ]';

/** A scene as it is written: what is not named is sound. */
export function sceneText(id: string, about: string, more = '', answers = twoAnswers): string {
  return `  ${id}: { ${[`about: { ${about} }`, usual, answers, more].filter((part) => part !== '').join(', ')} }`;
}

/** The small scenario with these scenes, and further edits of the file. */
export function loadScenes(scenes: readonly string[], more: readonly (readonly [string, string])[] = []): LoadedScenario {
  const section = `pictures: { places: { weir: { drawn_as: harbour_quay, text: "A weir." } } }\n${scenes.length === 0 ? '' : `scenes:\n${scenes.join('\n')}\n`}`;
  return loadDeeds('', [['decks: {', `${section}decks: {`], ...more]);
}

export interface SceneGame {
  readonly game: TestGame;
  readonly shown: () => ShownScenes;
  /** What the present turn is about. */
  readonly scene: () => SceneDef | null;
  /** The same as a screen shows it. */
  readonly seen: () => SceneView;
  /** Ends the turn; what is then said. */
  readonly endsTurn: () => readonly StoryBeat[];
  /** By voice: what was said, in words. */
  readonly hears: () => Readonly<Record<string, string>>;
}

export function directed({ scenario, texts }: LoadedScenario, options: TestGameOptions = {}): SceneGame {
  const game = testGame(scenario, options);
  const { player } = scenario;
  const events: readonly GameEvent[] = game.events;
  const view = () => viewSeat(scenario, game.state, player);
  let shown: ShownScenes = withSceneOfTurn(scenario, view(), events, []);
  const scene = () => sceneOfTurn(scenario, shown, game.state.turn);
  const endsTurn = (): readonly StoryBeat[] => {
    const { turn } = game.state;
    const ended = { scenario, turn, scene: scene(), newsStart: events.length, words: (key: string) => countWords(texts.texts[key] ?? '') };
    game.endsTurn();
    const beats = beatsOf({ ...ended, view: view(), events });
    shown = withSceneOfTurn(scenario, view(), events, shown);
    return beats;
  };
  return {
    game,
    shown: () => shown,
    scene,
    seen: () => {
      const now = scene();
      if (!now) throw new Error('no scene this turn');
      return viewScene(scenario, view(), now, (key) => texts.texts[key] !== undefined);
    },
    endsTurn,
    hears: () =>
      Object.fromEntries(
        endsTurn().map(({ voice, key }) => [voice === 'public' ? voice : scenario.seats[voice].id, texts.texts[key] ?? '']),
      ),
  };
}
