// Names of coefficients: the entry an address belongs to, the coefficient within it, and its value in words.
import type { GameView } from '../../app/game/game-view';
import type { Coefficient } from '../../engine/model/coefficient';
import { findMessage, type MessageKey, t } from '../../i18n/text';
import { formatChange, formatExact, formatInteger } from './format';
import { firstText, slotIndex, slotTitle } from './labels';
import '../../i18n/en/library';

/** Parts of the register in the order they are shown, with the first words of the addresses that belong to each. */
const parts: readonly (readonly [MessageKey, readonly string[]])[] = [
  ['part.gauge', ['gauge', 'counter']],
  ['part.action', ['action']],
  ['part.event', ['event']],
  ['part.card', ['card']],
  ['part.opening', ['opening']],
  ['part.move', ['move']],
  ['part.appetite', ['appetite']],
  ['part.rule', ['rule']],
  ['part.drift', ['drift']],
  ['part.law', ['law']],
  ['part.transition', ['transition']],
  ['part.mandates', ['mandate', 'mandate_met', 'mandate_unmet']],
  ['part.lines', ['lines']],
  ['part.ladder', ['ladder']],
  ['part.table', ['table']],
  ['part.closing', ['closing']],
  ['part.types', ['types']],
  ['part.signal', ['signal']],
  ['part.formula', ['formula']],
  ['part.score', ['score']],
  ['part.total', ['total', 'total_part', 'grades', 'progress', 'outcome', 'gap']],
];

export interface CoefficientGroup {
  readonly title: string;
  readonly coefficients: readonly Coefficient[];
}

/** The numbers by the part of the scenario they stand in; parts without any are left out. */
export function groupByPart(numbers: readonly Coefficient[]): readonly CoefficientGroup[] {
  const first = ({ address }: Coefficient): string => address.split('.', 1).join();
  const known = new Set(parts.flatMap(([, words]) => words));
  const named = parts.map(([key, words]) => ({ title: t(key), coefficients: numbers.filter((one) => words.includes(first(one))) }));
  const rest = { title: t('part.other'), coefficients: numbers.filter((one) => !known.has(first(one))) };
  return [...named, rest].filter((part) => part.coefficients.length > 0);
}

const humanizeKey = (id: string): string => id.replaceAll('_', ' ');
const asTitle = (id: string): string => humanizeKey(id).replace(/^./, (letter) => letter.toUpperCase());

/** What the entry an address belongs to is called: the act, the event, the gauge. */
export function entryTitle(session: GameView, address: string): string {
  const [section = '', id = '', third = ''] = address.split('.');
  const slot = slotIndex(session, id);
  if (slot !== null && ['gauge', 'counter', 'drift', 'status'].includes(section)) return slotTitle(session, slot);
  const inLadder = section === 'ladder' ? [`crisis.${third}.title`, `rung.${third}.title`] : [];
  const signs = section === 'signal' ? [`move.${id}.title`, `signal.${id}.text`] : [];
  const rules = section === 'cost_rule' ? [`costRule.${id}.title`] : [];
  const named = [...signs, ...rules, `${section}.${id}.title`, `${section}.${id}.headline`, `seat.${id}.title`, `total.${id}.title`];
  const known = findMessage(`entry.${section}.${id}`) ?? findMessage(`entry.${section}`);
  const plainly = known ?? asTitle(id === '' ? section : id);
  return firstText(session, [...inLadder, ...named, `assumption.${section}.${id}.title`], plainly);
}

/** What the number is within its entry, e.g. “later · Unmet expectations”; '' where the entry is the number. */
export function coefficientLabel(session: GameView, address: string): string {
  const words = address
    .split('.')
    .slice(2)
    .filter((word) => !/^(\d+|effects|needs)$/.test(word));
  const named = words.flatMap((word) => {
    const slot = slotIndex(session, word);
    if (slot !== null) return [slotTitle(session, slot)];
    return [findMessage(`word.${word}`) ?? firstText(session, [`type.${word}.title`], humanizeKey(word))];
  });
  return named.filter((word) => word !== '').join(' · ');
}

/** The number as a reader knows it: a change of a gauge with its sign, a start in the gauge's own units, anything else as it is. */
export function coefficientText(session: GameView, { address, value }: Coefficient): string {
  const words = address.split('.');
  const isStart = words.at(-1) === 'start';
  const named = isStart ? words[1] : words.at(-1);
  const variable = session.scenario.variables.find(({ id }) => id === named);
  if (!variable || words[0] === 'appetite') return formatInteger(value);
  return isStart ? formatExact(variable, value) : formatChange(variable, value);
}
