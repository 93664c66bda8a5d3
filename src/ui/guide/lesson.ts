// Tutorial steps of a turn and which are completed, read from scenario texts and what happened on the page.
// Invariant: changes nothing of the game; a hint that was not followed stays open.

import { actionDef, seatDef } from '../../app/game/definitions';
import type { GameView } from '../../app/game/game-view';
import type { SceneOnPage } from '../../app/game/scene';
import type { NameContext } from '../../app/game/text';
import type { TableViewModel } from '../../app/table/view';
import type { Turn } from '../../engine/model/indices';
import type { DialogState } from '../shared/game-context';
import { textOrEmpty } from '../shared/labels';
import { promisesNow } from '../shared/mandate-list';

export interface LessonHint {
  readonly text: string;
  /** The task the hint points to, by its name in the scenario format. */
  readonly targetTask: string;
  /** Tasks of which any one completes the hint. */
  readonly completedBy: readonly string[];
}

export interface Lesson {
  readonly title: string;
  readonly hints: readonly LessonHint[];
}

/** Tasks of the page that only a turn with a scene has. */
const sceneTasks = ['scene', 'answer', 'desk'];

/** The lesson of a turn (index); null where the scenario has none. `hasScene`: the turn begins with one; else what is said of it, and of the way from it, is left out. */
export function lessonOf(session: NameContext, turn: Turn, hasScene: boolean): Lesson | null {
  const key = `turn.${session.scenario.turns[turn]?.id ?? ''}.lesson`;
  if (!session.hasText(`${key}.title`)) return null;
  const hints: LessonHint[] = [];
  for (let i = 0; session.hasText(`${key}.${i}.text`); i++)
    hints.push({
      text: session.text(`${key}.${i}.text`),
      targetTask: textOrEmpty(session, `${key}.${i}.points_to`),
      completedBy: textOrEmpty(session, `${key}.${i}.done_by`).split(','),
    });
  return {
    title: session.text(`${key}.title`),
    hints: hasScene
      ? hints
      : hints.filter(({ targetTask, completedBy }) => ![targetTask, ...completedBy].some((task) => sceneTasks.includes(task))),
  };
}

/** Whether a hint asks for nothing but to be read. */
export function isOnlyRead({ completedBy }: LessonHint): boolean {
  return completedBy.every((task) => task === 'scene');
}

type Session = Pick<GameView, 'view' | 'scenario' | 'mandatesKept'>;

/** What the player has done this turn, as far as the session tells. `scene`: of the turn, with what has been answered. */
export function completedTasks(session: Session, tables: readonly TableViewModel[], scene: Pick<SceneOnPage, 'answers'> | null): string[] {
  const { view, scenario } = session;
  const acts = (view.acts[view.turn] ?? []).map((act) => `act.${actionDef(scenario, act).id}`);
  const said = tables.flatMap(({ id, texts, ended }) => [
    ...(texts.some((text) => text.turn === view.turn && text.seat === view.seat) ? [`text.${id}`] : []),
    ...(ended === null ? [] : [`closed.${id}`]),
  ]);
  const kept = promisesNow(session).flatMap(({ mandate, standing }) =>
    standing === 'kept' || standing === 'met' ? [`promise.${mandate.id}`] : [],
  );
  const given = scene?.answers.find(({ isGiven }) => isGiven);
  const isCrisisAnswered = given?.isOfCrisis || (view.crisis && view.crisis.answer !== 'none');
  return [
    ...acts,
    ...(acts.length > 0 ? ['acts'] : []),
    ...said,
    ...kept,
    ...(given ? ['answer'] : []),
    ...(isCrisisAnswered ? ['crisis'] : []),
  ];
}

/** Tasks completed by coming to a screen: the scene of the turn, the desk, or the page of a table, by its name. */
export function tasksOfScreen(screen: string): string[] {
  return [screen === 'scene' || screen === 'desk' ? screen : `table.${screen}`];
}

/** Tasks completed by opening a sheet. */
export function tasksOfDialog({ scenario }: NameContext, dialog: DialogState | null): string[] {
  switch (dialog?.kind) {
    case 'why':
      return dialog.target.kind === 'slot' ? ['why'] : ['why', 'score'];
    case 'act':
      return ['details', `act.${dialog.id}`];
    case 'power':
      return [`power.${seatDef(scenario, dialog.seat).id}`];
    case 'promises':
    case 'dossier':
      return ['promises'];
    default:
      return [];
  }
}

const answers = '[data-scene] ul:has(> li > [data-answer])';
const toDesk = '[data-scene] [data-way="desk"]';
const toScene = '.end-buttons .inline';

/** Where a task is done, or the way there: selectors in the order they are tried. */
export function taskSelectors(task: string): string[] {
  const [kind, id = ''] = task.split('.');
  switch (kind) {
    case 'scene':
      return ['[data-scene] blockquote', toScene];
    case 'answer':
      return [answers, toScene];
    case 'desk':
      return [toDesk];
    case 'details':
      return ['.act-more', '.act-list', toDesk];
    case 'acts':
      return ['.act-list', toDesk];
    case 'act':
      return [`[data-act="${id}"]`, '.act-list', toDesk];
    case 'why':
    case 'score':
      return ['.standing-score', '.head-scores', '[data-standing]'];
    case 'promise':
    case 'promises':
      return ['[data-note="promise"]', '.timeline-promises', '.timeline-toggle', toDesk];
    case 'crisis':
      return ['[data-note="crisis"]', '.crisis-open', answers];
    case 'end':
      return ['.end-buttons .button-seal', '[data-scene] .aside-link ~ .button'];
    case 'power':
      return [`.power[data-seat="${id}"]`, `[data-scene] [data-seat="${id}"]`];
    case 'table':
      return [`[data-answer][data-table="${id}"]`, `[data-table="${id}"] .button`, '#tab-table'];
    case 'text':
      return ['.table-foot .button-seal', '.table-foot', ...taskSelectors(`table.${id}`)];
    case 'closed':
      return ['.slips .slip', '.table-foot', ...taskSelectors(`table.${id}`)];
    default:
      return [];
  }
}
