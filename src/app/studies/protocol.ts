// What can be worked out away from the page, and what page and worker say to each other. Types only: plain JSON on both ways.

import type { PlayedGame } from '../../analysis/debrief/game';
import type { DebriefPart, DebriefParts } from '../../analysis/debrief/parts';
import type { ZoneOpeningChange } from '../../analysis/debrief/table-turn';
import type { CoefficientTrial } from '../../analysis/debrief/what-if';
import type { TablePlot } from '../../analysis/negotiation/plot';
import type { TableStudy } from '../../analysis/negotiation/study';
import type { StudyProgress } from '../../analysis/study-progress';
import type { Facts } from '../../engine/expression/query-context';
import type { Coefficient } from '../../engine/model/coefficient';
import type { TableIndex, Turn, TypeIndex } from '../../engine/model/indices';
import type { Scenario } from '../../engine/model/scenario';
import type { SeatView } from '../../engine/visibility/seat-view';

/**
 * `plot`: the picture of a table as a seat may draw it. `seen`: the study of a table as a seat can know it, the other side's type assumed.
 * `true`: the study at given facts. `debrief`: one piece of the debrief of a game that is over. `keys`: what would have opened an empty zone
 * in one of its turns. `whatIf`: such a game with one number of its scenario a quarter lower and higher.
 */
export type StudyTask =
  | { readonly kind: 'plot'; readonly table: TableIndex; readonly view: SeatView }
  | { readonly kind: 'seen'; readonly table: TableIndex; readonly view: SeatView; readonly type: TypeIndex }
  | { readonly kind: 'true'; readonly table: TableIndex; readonly facts: Facts }
  | { readonly kind: 'keys'; readonly table: TableIndex; readonly turn: Turn; readonly game: PlayedGame }
  | { readonly kind: 'whatIf'; readonly number: Coefficient; readonly game: PlayedGame }
  | DebriefTask;

/** One piece of a debrief. */
export interface DebriefTask<P extends DebriefPart = DebriefPart> {
  readonly kind: 'debrief';
  readonly part: P;
  readonly game: PlayedGame;
}

/** Whatever a study may come to. */
export type AnyStudyResult = TablePlot | TableStudy | DebriefParts[DebriefPart] | readonly ZoneOpeningChange[] | CoefficientTrial;

export type StudyResult<T extends StudyTask> = T extends { readonly kind: 'plot' }
  ? TablePlot
  : T extends { readonly kind: 'debrief'; readonly part: infer P extends DebriefPart }
    ? DebriefParts[P]
    : T extends { readonly kind: 'keys' }
      ? readonly ZoneOpeningChange[]
      : T extends { readonly kind: 'whatIf' }
        ? CoefficientTrial
        : TableStudy;

/** To the worker. A scenario is sent once, before the first task that needs it; `isEarly`: nothing is asked yet, there is time to get warm. */
export type StudyRequest =
  | { readonly type: 'scenario'; readonly scenario: Scenario; readonly isEarly: boolean }
  | { readonly type: 'start'; readonly id: number; readonly rulesHash: string; readonly task: StudyTask }
  | { readonly type: 'cancel'; readonly id: number };

export type StudyResponse =
  | ({ readonly type: 'progress'; readonly id: number } & StudyProgress)
  | { readonly type: 'done'; readonly id: number; readonly result: AnyStudyResult }
  | { readonly type: 'failed'; readonly id: number; readonly message: string };

/** A worker as the page talks to it. */
export interface StudyPort {
  send(message: StudyRequest): void;
  /** `failed`: the worker did not start or broke; nothing more comes from it. */
  listen(heard: (message: StudyResponse) => void, failed: () => void): void;
  stop(): void;
}
