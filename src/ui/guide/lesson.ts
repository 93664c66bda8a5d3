// Tutorial steps of a turn and which are completed, read from scenario texts and what happened on the page.
// Invariant: changes nothing of the game; a hint that was not followed stays open.

import { actionDef, seatDef } from '../../app/game/definitions';
import type { NameContext, SeatContext } from '../../app/game/text';
import type { TableViewModel } from '../../app/table/view';
import type { Turn } from '../../engine/model/indices';
import type { DialogState } from '../shared/game-context';
import { textOrEmpty } from '../shared/labels';

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

/** The lesson of a turn (index); null where the scenario has none. */
export function lessonOf(session: NameContext, turn: Turn): Lesson | null {
  const key = `turn.${session.scenario.turns[turn]?.id ?? ''}.lesson`;
  if (!session.hasText(`${key}.title`)) return null;
  const hints: LessonHint[] = [];
  for (let i = 0; session.hasText(`${key}.${i}.text`); i++)
    hints.push({
      text: session.text(`${key}.${i}.text`),
      targetTask: textOrEmpty(session, `${key}.${i}.points_to`),
      completedBy: textOrEmpty(session, `${key}.${i}.done_by`).split(','),
    });
  return { title: session.text(`${key}.title`), hints };
}

/** What the player has done this turn, as far as the session tells. */
export function completedTasks({ view, scenario }: SeatContext, tables: readonly TableViewModel[]): string[] {
  const acts = (view.acts[view.turn] ?? []).map((act) => `act.${actionDef(scenario, act).id}`);
  const said = tables.flatMap(({ id, texts, ended }) => [
    ...(texts.some((text) => text.turn === view.turn && text.seat === view.seat) ? [`text.${id}`] : []),
    ...(ended === null ? [] : [`closed.${id}`]),
  ]);
  return [...acts, ...(acts.length > 0 ? ['acts'] : []), ...said, ...(view.crisis && view.crisis.answer !== 'none' ? ['crisis'] : [])];
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
    case 'dossier':
      return ['promises'];
    default:
      return [];
  }
}

/** Where a task is done: selectors in the order they are tried. */
export function taskSelectors(deed: string): string[] {
  const [kind, id = ''] = deed.split('.');
  switch (kind) {
    case 'details':
      return ['.act-more'];
    case 'acts':
      return ['.act-list'];
    case 'act':
      return [`[data-act="${id}"]`];
    case 'why':
    case 'score':
      return ['.head-score', '.standing-score'];
    case 'promises':
      return ['.timeline-promises', '.timeline-toggle'];
    case 'crisis':
      return ['.crisis-open'];
    case 'end':
      return ['.end-buttons .button-seal'];
    case 'power':
      return [`.power-more[data-seat="${id}"]`, `.power[data-seat="${id}"]`];
    case 'table':
      return [`[data-table="${id}"] .button`, '#tab-table'];
    case 'text':
      return ['.table-foot .button-seal', '.table-foot'];
    case 'closed':
      return ['.slips .slip', '.table-foot'];
    default:
      return [];
  }
}
