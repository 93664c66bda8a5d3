// Sizes in words: how large a change is, whether a ratification holds, how likely something is. One scale for acts and tables.
// Invariant: a larger number never gets a smaller word, and a word never reveals the number behind it.
import { estimativeStep } from '../../app/game/estimative-scale';
import type { GameView } from '../../app/game/game-view';
import type { VariableDef } from '../../engine/model/scenario';
import { t } from '../../i18n/text';
import { formatChange, isShownInTenths } from './format';
import type { PreviewStyle } from './settings';

/** Slightly, clearly, strongly. */
export type MagnitudeLevel = 1 | 2 | 3;

/** Per mille of the whole at which a change is clear, and at which it is strong; a median act moves a gauge by 16. */
const CLEAR_PER_MILLE = 15;
const STRONG_PER_MILLE = 40;
/** Points a text can lie apart from a line at a table: from one end of a measure to the other. */
const MEASURE_RANGE = 2000;

const SIZE_KEYS = { 1: 'words.size.1', 2: 'words.size.2', 3: 'words.size.3' } as const;
const SPARE_KEYS = { 1: 'words.spare.1', 2: 'words.spare.2', 3: 'words.spare.3' } as const;
const SHORT_KEYS = { 1: 'words.short.1', 2: 'words.short.2', 3: 'words.short.3' } as const;
/** By step; the last step, almost certain, is `chance.8`. */
const LOWER_CHANCE_KEYS = ['chance.0', 'chance.1', 'chance.2', 'chance.3', 'chance.4', 'chance.5', 'chance.6', 'chance.7'] as const;

/** How large a difference is, as a share of the whole it is measured on. */
export function magnitudeOf(by: number, whole: number): MagnitudeLevel {
  const share = (Math.abs(by) * 1000) / Math.max(1, whole);
  return share < CLEAR_PER_MILLE ? 1 : share < STRONG_PER_MILLE ? 2 : 3;
}

/** How large a change is; what is counted and not measured (capital, a number of papers) goes by ones, twos and more. */
export function changeSize(variable: VariableDef, by: number): MagnitudeLevel {
  return isShownInTenths(variable)
    ? magnitudeOf(by, variable.max - variable.min)
    : (Math.max(1, Math.min(3, Math.abs(by))) as MagnitudeLevel);
}

/** A change as "clearly up". */
export function changeWords(variable: VariableDef, by: number): string {
  if (by === 0) return t('words.same');
  return t(by > 0 ? 'words.up' : 'words.down', { size: t(SIZE_KEYS[changeSize(variable, by)]) });
}

/** A change at the reader's level of information: "+3.5" or "clearly up". */
export function changeText(variable: VariableDef, by: number, information: PreviewStyle): string {
  return information === 'words' ? changeWords(variable, by) : formatChange(variable, by);
}

/** A change that may be smaller or larger, from one to the other; said once where both say the same. */
export function changeRangeText(variable: VariableDef, weak: number, strong: number, information: PreviewStyle): string {
  const [low, high] = [changeText(variable, weak, information), changeText(variable, strong, information)];
  return low === high ? low : t('cards.range', { low, high });
}

/** What a text is worth over something else, in points of a table's measure: "clearly better". */
export function advantageWords(by: number): string {
  if (by === 0) return t('words.even');
  return t(by > 0 ? 'words.better' : 'words.worse', { size: t(SIZE_KEYS[magnitudeOf(by, MEASURE_RANGE)]) });
}

/** Whether a vote holds: to spare from zero on, missing below; where a band lies on both sides, either way. */
export function marginWords({ low, high }: { readonly low: number; readonly high: number }): string {
  if (low < 0 && high >= 0) return t('words.either');
  const word = (spare: number) => t((spare < 0 ? SHORT_KEYS : SPARE_KEYS)[magnitudeOf(spare, MEASURE_RANGE)]);
  return word(low) === word(high) ? word(low) : t('chance.range', { low: word(low), high: word(high) });
}

/** The word of a step on the ladder of probabilities. */
export function likelihoodWord(step: number): string {
  return t(LOWER_CHANCE_KEYS[step] ?? 'chance.8');
}

/** A probability (per mille) that lies between two ends. */
export function likelihoodWords({ low, high }: { readonly low: number; readonly high: number }): string {
  const [from, to] = [likelihoodWord(estimativeStep(low)), likelihoodWord(estimativeStep(high))];
  return from === to ? from : t('chance.range', { low: from, high: to });
}

/** Whether a chance that rests on the belief about the other side is told in words: at the reader's wish, and before any assessment. */
export function isLikelihoodVerbal({ belief }: Pick<GameView, 'belief'>, information: PreviewStyle): boolean {
  return information === 'words' || (belief !== null && belief.working === null);
}

/** How well an act works at a share (percent) of its strength. */
export function strengthText(share: number, information: PreviewStyle): string {
  if (information === 'numbers') return t('words.shareNumber', { share });
  return t(share < 40 ? 'words.share.0' : share < 65 ? 'words.share.1' : 'words.share.2');
}
