// Sizes told in words: how large a change is, whether a vote holds, how likely something is. One ladder for acts and for tables.
// Invariant: a larger number never gets a smaller word, and a word never tells which number stood behind it.
import type { VariableDef } from '../engine/scenario';
import { t } from '../i18n/text';
import { chanceStep } from '../store/chance-step';
import type { Session } from '../store/session';
import { formatChange, isShownInTenths } from './format';
import type { Information } from './settings';

/** Slightly, clearly, strongly. */
export type Size = 1 | 2 | 3;

/** Per mille of the whole at which a change is clear, and at which it is strong; a median act moves a gauge by 16. */
const CLEAR = 15;
const STRONG = 40;
/** Points a text can lie apart from a line at a table: from one end of a measure to the other. */
const TABLE_WHOLE = 2000;

const SIZE_KEYS = { 1: 'words.size.1', 2: 'words.size.2', 3: 'words.size.3' } as const;
const SPARE_KEYS = { 1: 'words.spare.1', 2: 'words.spare.2', 3: 'words.spare.3' } as const;
const SHORT_KEYS = { 1: 'words.short.1', 2: 'words.short.2', 3: 'words.short.3' } as const;
const CHANCE_KEYS = ['chance.0', 'chance.1', 'chance.2', 'chance.3', 'chance.4', 'chance.5', 'chance.6', 'chance.7', 'chance.8'] as const;

/** How large a difference is, as a share of the whole it is measured on. */
export function sizeOf(by: number, whole: number): Size {
  const share = (Math.abs(by) * 1000) / Math.max(1, whole);
  return share < CLEAR ? 1 : share < STRONG ? 2 : 3;
}

/** A change as "clearly up"; what is counted and not measured (capital, a number of papers) goes by ones, twos and more. */
export function changeInWords(variable: VariableDef, by: number): string {
  if (by === 0) return t('words.same');
  const count = Math.min(3, Math.abs(by)) as Size;
  const size = isShownInTenths(variable) ? sizeOf(by, variable.max - variable.min) : count;
  return t(by > 0 ? 'words.up' : 'words.down', { size: t(SIZE_KEYS[size]) });
}

/** A change at the reader's level of information: "+3.5" or "clearly up". */
export function tellChange(variable: VariableDef, by: number, information: Information): string {
  return information === 'words' ? changeInWords(variable, by) : formatChange(variable, by);
}

/** A change that may be smaller or larger, from one to the other; said once where both say the same. */
export function tellRange(variable: VariableDef, weak: number, strong: number, information: Information): string {
  const [low, high] = [tellChange(variable, weak, information), tellChange(variable, strong, information)];
  return low === high ? low : t('cards.range', { low, high });
}

/** What a text is worth over something else, in points of a table's measure: "clearly better". */
export function betterInWords(by: number): string {
  if (by === 0) return t('words.even');
  return t(by > 0 ? 'words.better' : 'words.worse', { size: t(SIZE_KEYS[sizeOf(by, TABLE_WHOLE)]) });
}

/** Whether a vote holds: to spare from zero on, missing below; where a band lies on both sides, either way. */
export function spareInWords({ low, high }: { readonly low: number; readonly high: number }): string {
  if (low < 0 && high >= 0) return t('words.either');
  const word = (spare: number) => t((spare < 0 ? SHORT_KEYS : SPARE_KEYS)[sizeOf(spare, TABLE_WHOLE)]);
  return word(low) === word(high) ? word(low) : t('chance.range', { low: word(low), high: word(high) });
}

/** The word of a step on the ladder of probabilities. */
export function stepInWords(step: number): string {
  return t(CHANCE_KEYS[step]);
}

/** A probability (per mille) that lies between two ends. */
export function chanceInWords({ low, high }: { readonly low: number; readonly high: number }): string {
  const [from, to] = [stepInWords(chanceStep(low)), stepInWords(chanceStep(high))];
  return from === to ? from : t('chance.range', { low: from, high: to });
}

/** Whether a chance that rests on the belief about the other side is told in words: at the reader's wish, and before any assessment. */
export function restsOnWords({ belief }: Pick<Session, 'belief'>, information: Information): boolean {
  return information === 'words' || (belief !== null && belief.working === null);
}

/** How well an act works at a share (percent) of its strength. */
export function strengthAt(share: number, information: Information): string {
  if (information === 'numbers') return t('words.shareNumber', { share });
  return t(share < 40 ? 'words.share.0' : share < 65 ? 'words.share.1' : 'words.share.2');
}
