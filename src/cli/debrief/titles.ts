// What the things of a debrief are called in the scenario's words: decisions, texts of a table, signals, news, beliefs.

import type { Decision } from '../../analysis/debrief/decisions';
import type { NewsItem } from '../../analysis/debrief/history';
import { elementAt } from '../../engine/model/list-access';
import type { TableDef } from '../../engine/model/table-def';
import { t } from '../../i18n/text';
import type { Package } from '../../negotiation/model/bargaining-problem';
import { entryTitle, firstText, readableId } from '../report/scenario-text';
import type { OpenScenario } from '../sources/open-scenario';
import '../../i18n/en/debrief';

export function scoreTitle(s: OpenScenario, index: number): string {
  const score = s.scenario.scores[index];
  return score ? entryTitle(s, 'score', score.id) : t('debrief.scores.total');
}

export function decisionTitle(s: OpenScenario, { kind, id }: Decision): string {
  switch (kind) {
    case 'act':
      return entryTitle(s, 'action', id);
    case 'declare':
      return t('debrief.decisions.declare', { title: entryTitle(s, 'line', id) });
    case 'crisis':
      return t(id === 'climb' ? 'debrief.decisions.climb' : 'debrief.decisions.offRamp');
    case 'session':
      return t('debrief.decisions.session', { title: entryTitle(s, 'table', id) });
    case 'sign':
      return t('debrief.decisions.sign', { title: entryTitle(s, 'table', id) });
  }
}

/** A text of a table: the front clauses by name, the rest left out. */
export function packageTitle(s: OpenScenario, table: TableDef, text: Package): string {
  const front = table.front.length > 0 ? table.front : table.issues.map((_, i) => i);
  return front
    .map((issue) => {
      const { id, options } = elementAt(table.issues, issue);
      const option = elementAt(options, elementAt(text, issue));
      return firstText(
        s,
        [`table.${table.id}.issue.${id}.option.${option}.short`, `table.${table.id}.issue.${id}.option.${option}`],
        readableId(option),
      );
    })
    .join('; ');
}

/** What was seen of the hidden type, in sentences: what was done, and what it tells. */
export function signalText(s: OpenScenario, id: string): string {
  const title = firstText(s, [`signal.${id}.title`, `move.${id}.title`], '');
  return [title, firstText(s, [`signal.${id}.text`], title === '' ? readableId(id) : '')]
    .filter((sentence) => sentence !== '')
    .map((sentence) => (/[.!?]$/.test(sentence) ? sentence : `${sentence}.`))
    .join(' ');
}

export function newsTitle(s: OpenScenario, { id, variant }: NewsItem): string {
  const keys = variant === 'text' ? [`event.${id}.headline`] : [`event.${id}.otherwise.headline`, `event.${id}.headline`];
  return firstText(s, keys, readableId(id));
}

/** Belief by type, as shares of 100. */
export function formatBelief(s: OpenScenario, types: readonly string[], belief: readonly number[]): string {
  return types.map((id, i) => `${entryTitle(s, 'type', id)} ${Math.round(elementAt(belief, i) / 10)} %`).join(', ');
}

/** Titles of the sources of an entry, by its text key. */
export function formatSources(s: OpenScenario, key: string): string {
  if (!s.hasText(`${key}.sources`)) return '';
  return s
    .text(`${key}.sources`)
    .split(',')
    .map((id) => entryTitle(s, 'source', id))
    .join('; ');
}
