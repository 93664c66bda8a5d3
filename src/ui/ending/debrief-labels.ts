// Names used in a debrief, in the scenario's words: decisions, texts of a table, news, signals.

import type { Decision } from '../../analysis/debrief/decisions';
import type { NewsItem } from '../../analysis/debrief/history';
import { issueDef, turnDef } from '../../app/game/definitions';
import type { GameView } from '../../app/game/game-view';
import type { ByIssue, OptionIndex, Turn } from '../../engine/model/indices';
import type { TableDef } from '../../engine/model/table-def';
import { t } from '../../i18n/text';
import { formatDate } from '../shared/format';
import { firstText } from '../shared/labels';
import '../../i18n/en/debrief';

export function humanize(id: string): string {
  return id.replaceAll('_', ' ');
}

export function decisionTitle(session: GameView, { kind, id }: Decision): string {
  const titleOf = (section: string): string => firstText(session, [`${section}.${id}.title`], humanize(id));
  switch (kind) {
    case 'act':
      return titleOf('action');
    case 'declare':
      return t('debrief.decisions.declare', { title: titleOf('line') });
    case 'crisis':
      return t(id === 'climb' ? 'debrief.decisions.climb' : 'debrief.decisions.offRamp');
    case 'session':
      return t('debrief.decisions.session', { title: titleOf('table') });
    case 'sign':
      return t('debrief.decisions.sign', { title: titleOf('table') });
  }
}

export function newsTitle(session: GameView, { id, variant }: NewsItem): string {
  const keys = variant === 'text' ? [`event.${id}.headline`] : [`event.${id}.otherwise.headline`, `event.${id}.headline`];
  return firstText(session, keys, humanize(id));
}

/** Text of a signal about the hidden type. */
export function signalTitle(session: GameView, id: string): string {
  return firstText(session, [`signal.${id}.title`, `move.${id}.title`, `signal.${id}.text`], humanize(id));
}

/** The political clauses of a text, by name. */
export function frontClausesText(session: GameView, table: TableDef, text: ByIssue<OptionIndex>): string {
  const front = table.front.length > 0 ? table.front : table.issues.map((_, i) => i);
  return front
    .map((issue) => {
      const { id, options } = issueDef(table, issue);
      const option = options[text[issue] ?? -1] ?? '';
      const key = `table.${table.id}.issue.${id}.option.${option}`;
      return firstText(session, [`${key}.short`, key], humanize(option));
    })
    .join(', ');
}

/** The first month of a turn, short enough for a column: “Jan 2013”. */
export function monthLabel(session: GameView, turn: Turn): string {
  const { date } = turnDef(session.scenario, turn);
  return `${formatDate(date).split(' ')[0]} ${date.slice(0, 4)}`;
}
