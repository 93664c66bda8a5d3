// The promises made at home: due date and status of each.
import type { GameView } from '../../app/game/game-view';
import type { MandateDef } from '../../engine/model/scenario';
import { t } from '../../i18n/text';
import { formatDate } from './format';
import { useNames, useViewPart } from './game-context';
import { textOrEmpty } from './labels';

type MandateStatus = 'met' | 'unmet' | 'kept' | 'due' | 'ahead';

/** Mandates settle in the order they fall due; the view lists how each went. Kept as things stand is said as soon as it is so, not on the day only. */
export function mandateStatus(
  { scenario, view, mandatesKept }: Pick<GameView, 'scenario' | 'view' | 'mandatesKept'>,
  order: number,
  mandate: MandateDef,
): MandateStatus {
  const settled = view.mandates[order];
  if (settled !== undefined) return settled === 1 ? 'met' : 'unmet';
  if (mandatesKept[scenario.mandates.indexOf(mandate)]) return 'kept';
  return mandate.turn === view.turn ? 'due' : 'ahead';
}

/** The promises in the order in which they fall due, each with how it stands. */
export function promisesNow(session: Pick<GameView, 'scenario' | 'view' | 'mandatesKept'>) {
  const inOrder = session.scenario.mandates.slice().sort((a, b) => a.turn - b.turn);
  return inOrder.map((mandate, order) => ({ mandate, standing: mandateStatus(session, order, mandate) }));
}

/** Ids of the promises that fall due this turn and are not kept yet. */
export function promisesDue(session: Pick<GameView, 'scenario' | 'view' | 'mandatesKept'>): string[] {
  return promisesNow(session).flatMap(({ mandate, standing }) => (standing === 'due' ? [mandate.id] : []));
}

const STATUS_KEYS = {
  met: 'mandate.met',
  unmet: 'mandate.unmet',
  kept: 'mandate.kept',
  due: 'mandate.due',
  ahead: 'mandate.ahead',
} as const;
const STATUS_MARKS = { met: '○', unmet: '×', kept: '◐', due: '!', ahead: '·' } as const;

/** Promises with their dates and how they stand; `most`: that many of those to come. */
export function MandateList({ isFull = false, most }: { readonly isFull?: boolean; readonly most?: number }) {
  const names = useNames();
  const promises = useViewPart((view) => promisesNow(view).map(({ mandate: { id, turn }, standing }) => ({ id, turn, standing })));
  if (promises.length === 0) return null;
  const next = promises.filter(({ standing }) => standing !== 'met' && standing !== 'unmet');
  const shown = most === undefined ? promises : (next.length > 0 ? next : promises.slice(-most)).slice(0, most);
  return (
    <ul class="mandates">
      {shown.map(({ id, turn, standing }) => {
        return (
          <li key={id} class={`mandate mandate-${standing}`}>
            <span class="mandate-mark" aria-hidden="true">
              {STATUS_MARKS[standing]}
            </span>
            <span>
              <b class="mandate-title">{names.text(`mandate.${id}.title`)}</b>{' '}
              <span class="mandate-date">{t(STATUS_KEYS[standing], { date: formatDate(names.scenario.turns[turn]?.date ?? '') })}</span>
              {isFull && <span class="mandate-text">{textOrEmpty(names, `mandate.${id}.text`)}</span>}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
