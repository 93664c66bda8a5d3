// Debrief sections on decisions: the most valuable ones with their pairs, and each turn beside history.

import type { DecisionPair, DecisionStudy } from '../../analysis/debrief/decisions';
import type { HistoryTurn } from '../../analysis/debrief/history';
import { elementAt, mapPair } from '../../engine/model/list-access';
import { hiddenTypeIds } from '../../engine/turn/result';
import { type MessageKey, t } from '../../i18n/text';
import { formatSigned } from '../report/number-format';
import { entryTitle, firstText, rivalTitle, turnTitle } from '../report/scenario-text';
import type { OpenScenario } from '../sources/open-scenario';
import type { DocumentBlock, DocumentSection } from './document';
import { decisionTitle, formatSources, newsTitle } from './titles';
import '../../i18n/en/debrief';
import '../../i18n/en/past';

/** Decisions told; all are in the data. */
const mostTold = 10;

export function decisionSection(s: OpenScenario, study: DecisionStudy): DocumentSection {
  const ranked = study.ranking.slice(0, mostTold).map((i) => elementAt(study.decisions, i));
  const told = ranked.filter(({ worth }) => worth !== 0);
  const items = told.map((d) => {
    const notes = [
      d.outcome === study.outcome ? '' : t('debrief.decisions.other', { outcome: entryTitle(s, 'outcome', d.outcome) }),
      d.skipped.length === 0 ? '' : t('debrief.decisions.skipped', { n: d.skipped.length }),
      t('debrief.decisions.rerun', { list: numbers(d.commands) }),
    ].filter((note) => note !== '');
    return `${formatSigned(d.worth)}  ${turnTitle(s, d.turn)}: ${decisionTitle(s, d)} (${notes.join('; ')})`;
  });
  const pairs: DocumentBlock[] =
    study.pairs.length === 0
      ? []
      : [
          { kind: 'text', text: `${t('debrief.decisions.pairs')}:` },
          { kind: 'list', items: study.pairs.map((pair) => pairText(s, study, pair)) },
        ];
  const list: DocumentBlock = items.length === 0 ? { kind: 'text', text: t('debrief.decisions.none') } : { kind: 'list', items };
  return { title: t('debrief.decisions.title'), blocks: [{ kind: 'text', text: t('debrief.decisions.note') }, list, ...pairs] };
}

function numbers(commands: readonly number[]): string {
  return commands.map((index) => index + 1).join(',');
}

function pairText(s: OpenScenario, { decisions }: DecisionStudy, { pair, worth, interaction }: DecisionPair): string {
  const [a, b] = mapPair(pair, (i) => elementAt(decisions, i));
  const rerun = t('debrief.decisions.rerun', { list: numbers([...a.commands, ...b.commands]) });
  const sentence = t(pairKey(a.worth, b.worth, interaction), {
    a: decisionTitle(s, a),
    b: decisionTitle(s, b),
    turnA: turnTitle(s, a.turn),
    turnB: turnTitle(s, b.turn),
    worth: formatSigned(worth),
    one: formatSigned(a.worth),
    other: formatSigned(b.worth),
  });
  return `${sentence} (${rerun})`;
}

/** How the worth of two together differs from the sum: more of the same, less of it, or neither. */
function pairKey(one: number, other: number, interaction: number): MessageKey {
  if (one * other < 0) return 'debrief.decisions.pairMixed';
  return interaction > 0 === one + other >= 0 ? 'debrief.decisions.pairMore' : 'debrief.decisions.pairLess';
}

/** On which hidden type the past is played, whose reading that is, and the others. */
function readingBlocks(s: OpenScenario, type: string | null): DocumentBlock[] {
  const types = hiddenTypeIds(s.scenario);
  if (type === null || types.length < 2) return [];
  const told = (id: string): string => {
    const text = firstText(s, [`type.${id}.past.text`], '');
    const sources = text === '' ? '' : formatSources(s, `type.${id}.past`);
    return `${entryTitle(s, 'type', id)}: ${text || firstText(s, [`type.${id}.text`], '')}${sources === '' ? '' : ` [${sources}]`}`;
  };
  return [
    { kind: 'text', text: t('reading.used', { rival: rivalTitle(s), type: entryTitle(s, 'type', type) }) },
    { kind: 'list', items: types.map(told) },
  ];
}

/** `type`: the hidden type of the game, on which the record is played too; null where there is none. */
export function historySection(s: OpenScenario, turns: readonly HistoryTurn[], type: string | null): DocumentSection {
  const blocks = turns.flatMap((turn): DocumentBlock[] => {
    const news = turn.news.map((item) => {
      const sources = formatSources(s, `event.${item.id}`);
      return `${item.date}: ${newsTitle(s, item)}${sources === '' ? '' : ` [${sources}]`}`;
    });
    const acts = turn.acts.map((id) => entryTitle(s, 'action', id));
    const own = turn.own.decisions.map((d) => decisionTitle(s, d));
    const others = turn.own.moves.map(({ id, answered }) => {
      const title = entryTitle(s, 'move', id);
      return answered ? t('debrief.history.answered', { title }) : title;
    });
    const nothing = t('debrief.history.nothing');
    return [
      { kind: 'text', text: turnTitle(s, turn.turn) },
      {
        kind: 'list',
        items: [
          ...news,
          `${t('debrief.history.asItWas')}: ${acts.join('; ') || nothing}`,
          `${t('debrief.history.own')}: ${own.join('; ') || nothing}`,
          ...(others.length === 0 ? [] : [`${t('debrief.history.others')}: ${others.join('; ')}`]),
        ],
      },
    ];
  });
  return { title: t('debrief.history.title'), blocks: [...readingBlocks(s, type), ...blocks] };
}
