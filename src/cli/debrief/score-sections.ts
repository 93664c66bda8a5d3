// The debrief's sections on the score: what it is made of, and its course beside history.

import type { CurveStudy } from '../../analysis/debrief/curves';
import type { OtherTypeOutcome } from '../../analysis/debrief/other-types';
import { elementAt } from '../../engine/model/list-access';
import { t } from '../../i18n/text';
import { formatSigned } from '../report/number-format';
import { entryTitle, rivalTitle, scorePartTitle, turnTitle } from '../report/scenario-text';
import type { OpenScenario } from '../sources/open-scenario';
import type { DocumentSection } from './document';
import { scoreTitle } from './titles';
import '../../i18n/en/debrief';

export function scoreSection(s: OpenScenario, { own, history, best }: CurveStudy): DocumentSection {
  const rows = own.final.map((value, i) => [
    scoreTitle(s, i),
    `${value}`,
    `${history.final[i]}`,
    formatSigned(value - elementAt(history.final, i)),
  ]);
  const head = [t('debrief.scores.score'), t('debrief.scores.own'), t('debrief.scores.history'), '±'];
  const items = own.card.scores.map(({ id, parts }, i) => {
    const list = parts.map((p) => `${scorePartTitle(s, id, p.id)} ${p.value}`).join(', ');
    return t('debrief.scores.parts', { score: scoreTitle(s, i), list });
  });
  return {
    title: t('debrief.scores.title'),
    blocks: [
      { kind: 'table', head, rows },
      { kind: 'list', items },
      { kind: 'text', text: t('debrief.scores.best', { total: best }) },
    ],
  };
}

/** `type`: the hidden type of the game, on which the record is played too; null where there is none. */
export function curveSection(s: OpenScenario, { own, history }: CurveStudy, type: string | null): DocumentSection {
  const note =
    type === null ? t('debrief.curves.plainNote') : t('debrief.curves.note', { rival: rivalTitle(s), type: entryTitle(s, 'type', type) });
  const titles = own.final.map((_, i) => scoreTitle(s, i));
  const turns = Math.max(own.byTurn.length, history.byTurn.length);
  const cell = (mine: number | undefined, theirs: number | undefined): string => `${mine ?? ''} (${theirs ?? ''})`;
  const rows = Array.from({ length: turns }, (_, t) => [
    turnTitle(s, t),
    ...titles.map((_title, i) => cell(own.byTurn[t]?.[i], history.byTurn[t]?.[i])),
  ]);
  const last = [t('debrief.curves.end'), ...titles.map((_, i) => cell(own.final[i], history.final[i]))];
  return {
    title: t('debrief.curves.title'),
    blocks: [
      { kind: 'text', text: note },
      ...titles.map((title, i) => ({
        kind: 'curve' as const,
        title,
        own: own.byTurn.map((row) => elementAt(row, i)),
        history: history.byTurn.map((row) => elementAt(row, i)),
      })),
      { kind: 'table', head: [t('debrief.curves.turn'), ...titles], rows: [...rows, last] },
    ],
  };
}

export function otherTypesSection(s: OpenScenario, worlds: readonly OtherTypeOutcome[]): DocumentSection {
  const heads = [
    'debrief.worlds.kind',
    'debrief.worlds.total',
    'debrief.worlds.share',
    'debrief.worlds.standing',
    'debrief.worlds.outcome',
    'debrief.worlds.skipped',
  ] as const;
  const rows = worlds.map((w) => [
    w.isTrue ? t('debrief.worlds.true', { type: entryTitle(s, 'type', w.id) }) : entryTitle(s, 'type', w.id),
    `${w.scores.at(-1) ?? 0}`,
    `${w.share} %`,
    entryTitle(s, 'grade', w.standing),
    entryTitle(s, 'outcome', w.outcome),
    `${w.skipped.length}`,
  ]);
  return { title: t('debrief.worlds.title'), blocks: [{ kind: 'table', head: heads.map((key) => t(key)), rows }] };
}
