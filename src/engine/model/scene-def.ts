// Scenes: what one turn is about, who says it, what is asked and which acts the answers stand for. Texts beside the game: no rule reads them.
// Invariant: every index is in range; an answer stands for commands that exist, and its price and consequences are the engine's, never a text.

import type { Program } from '../expression/program';
import type { ActionIndex, CardIndex, CrisisKindIndex, DeedIndex, IssueIndex, MandateIndex, MoveIndex, TableIndex, Turn } from './indices';
import type { PictureDef } from './picture-def';

/** How much a scene weighs against others of the same turn, heaviest first. A `great` one fills the screen. */
export const sceneWeights = ['great', 'strong', 'usual', 'quiet'] as const;
export type SceneWeight = (typeof sceneWeights)[number];

/** What a scene may be about, in the order in which the director asks; `ending` and `before` are asked for by whoever needs them. */
export const sceneOccasions = ['deed', 'turn', 'event', 'crisis', 'move', 'promise', 'card', 'quiet', 'ending', 'before'] as const;

export type SceneOccasion =
  /** A deed that is answered this turn. */
  | { readonly kind: 'deed'; readonly deed: DeedIndex }
  | { readonly kind: 'turn'; readonly from: Turn; readonly to: Turn }
  /** Dated news of this turn, in the variant that tells of it (not `otherwise`). */
  | { readonly kind: 'event'; readonly event: string }
  /** An open crisis. `cause`: id of what opened it, by `Scenario.crisisCauses`; null: any. */
  | {
      readonly kind: 'crisis';
      readonly crisis: CrisisKindIndex;
      readonly cause: string | null;
      readonly rungs: readonly [from: number, to: number] | null;
    }
  /** One of these moves is announced for this turn. */
  | { readonly kind: 'move'; readonly moves: readonly MoveIndex[] }
  /** It falls due this turn or next and does not hold yet. */
  | { readonly kind: 'promise'; readonly mandate: MandateIndex }
  /** One of these cards is in play. */
  | { readonly kind: 'card'; readonly cards: readonly CardIndex[] }
  | { readonly kind: 'quiet' }
  | { readonly kind: 'ending'; readonly outcome: string }
  /** The player is about to play this act. */
  | { readonly kind: 'before'; readonly action: ActionIndex };

/** What an answer stands for. `openTable` opens the table page on an issue (null: on none in particular). */
export type SceneStep =
  | { readonly kind: 'act'; readonly action: ActionIndex }
  | { readonly kind: 'wait' }
  | { readonly kind: 'openTable'; readonly table: TableIndex; readonly issue: IssueIndex | null }
  | { readonly kind: 'crisis'; readonly answer: 'climb' | 'offRamp' | 'stepDown' }
  | { readonly kind: 'announce'; readonly move: MoveIndex }
  | { readonly kind: 'declare'; readonly line: string };

/** Who says something once it was given stands in the texts alone: `scene.<id>.answer.<i>.then.<voice>`, by id of the seat, and `public`. */
export interface SceneAnswerDef {
  /** One or two; none: it is not done (in a scene before an act). */
  readonly steps: readonly SceneStep[];
  /** What becomes of the answer while it is not possible: left out, or shown with the reason why not. */
  readonly ifImpossible: 'drop' | 'grey';
}

export interface SceneDef {
  readonly id: string;
  readonly occasion: SceneOccasion;
  /** Reads only what the player sees exactly; null: always. */
  readonly when: Program | null;
  readonly weight: SceneWeight;
  /** Who is heard in it: scenes of one voice are spread over a game. Empty: nobody in particular. */
  readonly voice: string;
  readonly picture: PictureDef;
  /** How many speak: one or two. */
  readonly speakers: number;
  /** None for an ending, which asks nothing. */
  readonly answers: readonly SceneAnswerDef[];
}
