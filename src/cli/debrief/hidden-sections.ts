// Debrief sections on hidden information: the type, beliefs, the zone by turn, and each turn at a table with both reservation values.
import type { HiddenStudy } from '../../analysis/debrief/hidden';
import type { TableSnapshot, TableTurn } from '../../analysis/debrief/table-turn';
import { t } from '../../i18n/text';
import { formatSigned } from '../report/number-format';
import { entryTitle, firstText, formatValue, readableId, rivalTitle, slotTitle, turnTitle } from '../report/scenario-text';
import type { OpenScenario } from '../sources/open-scenario';
import type { DocumentBlock, DocumentSection } from './document';
import { formatBelief, packageTitle, signalText } from './titles';
import '../../i18n/en/debrief';

export function hiddenSection(s: OpenScenario, hidden: HiddenStudy): DocumentSection {
  const { types, signals, zones, lastBelief } = hidden;
  const typed: DocumentBlock[] =
    hidden.type === null
      ? []
      : [
          { kind: 'text', text: t('debrief.hidden.type', { seat: rivalTitle(s), type: entryTitle(s, 'type', hidden.type.id) }) },
          { kind: 'text', text: firstText(s, [`type.${hidden.type.id}.text`], '') },
          {
            kind: 'list',
            items: signals.map(({ turn, id, belief }) =>
              t('debrief.hidden.signal', { turn: turnTitle(s, turn), signal: signalText(s, id), list: formatBelief(s, types, belief) }),
            ),
          },
          { kind: 'text', text: t('debrief.hidden.belief', { list: formatBelief(s, types, lastBelief) }) },
        ];
  return {
    title: t('debrief.hidden.title'),
    blocks: [...typed, ...(zones.length === 0 ? [] : [{ kind: 'text' as const, text: zoneSentence(s, zones) }, zoneTable(s, hidden)])],
  };
}

function zoneSentence(s: OpenScenario, zones: readonly TableSnapshot[]): string {
  const open = zones.filter(({ isOpen, zone }) => isOpen && zone > 0);
  if (open.length === 0) return t('debrief.hidden.zoneNever');
  const turns = open.map(({ turn }) => turnTitle(s, turn)).join('; ');
  const widest = open.reduce((best, stand) => (stand.zone > best.zone ? stand : best));
  return [
    t('debrief.hidden.zoneOpen', { n: open.length, of: zones.length, turns }),
    t('debrief.hidden.zoneLargest', { turn: turnTitle(s, widest.turn), n: widest.zone }),
  ].join(' ');
}

function zoneTable(s: OpenScenario, { zones, beliefs, types }: HiddenStudy): DocumentBlock {
  const head = [
    t('debrief.curves.turn'),
    t('debrief.hidden.texts'),
    t('debrief.hidden.walkOwn'),
    t('debrief.hidden.walkOther'),
    ...types.map((id) => entryTitle(s, 'type', id)),
  ];
  const rows = zones.map(({ turn, zone, isOpen, walkAway }) => {
    const belief = beliefs.find((b) => b.turn === turn)?.belief;
    const shares = types.map((_, i) => (belief?.[i] === undefined ? '' : `${Math.round(belief[i] / 10)} %`));
    return [turnTitle(s, turn), isOpen ? `${zone}` : '–', `${walkAway.own}`, `${walkAway.other}`, ...shares];
  });
  return { kind: 'table', head, rows };
}

/** One section for each turn spent at a table. */
export function tableSections(s: OpenScenario, { talks }: HiddenStudy): DocumentSection[] {
  return talks.map((talk) => tableSection(s, talk));
}

function tableSection(s: OpenScenario, talk: TableTurn): DocumentSection {
  const def = s.scenario.tables.find(({ id }) => id === talk.table);
  if (!def) return { title: readableId(talk.table), blocks: [] };
  const title = t('debrief.table.title', { table: entryTitle(s, 'table', talk.table), turn: turnTitle(s, talk.turn) });
  const { own, felt, other } = talk.walkAway;
  const opening = talk.zone > 0 ? t('debrief.table.open', { n: talk.zone }) : t('debrief.table.empty');
  const offers = talk.offers.map((offer) => {
    const { ownGain, otherGain, fails, answer } = offer;
    const told = {
      text: packageTitle(s, def, offer.text),
      own: offer.own,
      other: offer.other,
      ownGain: formatSigned(ownGain),
      otherGain: formatSigned(otherGain),
    };
    const failing = fails.map((id) =>
      firstText(s, [`table.${def.id}.condition.${id}.title`, `table.${def.id}.condition.${id}`], readableId(id)),
    );
    return [
      t(offer.isOwn ? 'debrief.table.offerOwn' : 'debrief.table.offerOther', told),
      failing.length > 0 ? t('debrief.table.fails', { list: failing.join(', ') }) : '',
      answer === null ? '' : t(`debrief.table.answer.${answer}`),
    ]
      .filter((sentence) => sentence !== '')
      .join(' ');
  });
  const nash = talk.nash && t('debrief.table.nash', { ...talk.nash, text: packageTitle(s, def, talk.nash.text) });
  const texts = [opening, t('debrief.table.walk', { own, felt, other }), nash, talk.zone > 0 ? null : keySentence(s, talk)];
  return {
    title,
    blocks: [
      ...texts.flatMap((text): DocumentBlock[] => (text === null ? [] : [{ kind: 'text', text }])),
      { kind: 'list', items: offers },
      { kind: 'plane', title, frontier: talk.frontier, walkAway: { own, other }, nash: talk.nash, offers: talk.offers },
    ],
  };
}

function keySentence(s: OpenScenario, { keys }: TableTurn): string {
  if (keys === null) return t('debrief.table.notAsked');
  if (keys.length === 0) return t('debrief.table.noKey');
  const list = keys.map(({ id, from, to, count }) => {
    const slot = s.scenario.variables.findIndex((v) => v.id === id);
    return t('debrief.table.key', { name: slotTitle(s, slot), from: formatValue(s, slot, from), to: formatValue(s, slot, to), n: count });
  });
  return t('debrief.table.keys', { list: list.join('; ') });
}
