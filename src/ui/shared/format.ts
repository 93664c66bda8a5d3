// How numbers are written. Gauges of 0..1000 are shown in tenths (0..100), everything else as it is; the minus is U+2212.
import type { VariableDef } from '../../engine/model/scenario';
import type { Band } from '../../engine/visibility/visibility';
import { t } from '../../i18n/text';

const MINUS = '\u2212';
const SCORE_RANGE = 1000;
const LONG_RANGE = 100;

/** True when a variable is counted in thousandths and shown in tenths. */
export function isShownInTenths(variable: VariableDef): boolean {
  return variable.kind === 'gauge' && variable.max >= LONG_RANGE;
}

/** A whole number with a real minus sign. */
export function formatInteger(value: number): string {
  return value < 0 ? `${MINUS}${-value}` : String(value);
}

/** A whole number with its sign, also where it is a gain: "+4", "−4", "+0". */
export function formatSigned(value: number): string {
  return value < 0 ? formatInteger(value) : `+${value}`;
}

/** Tenths with at most one decimal: 452 → "45.2", 450 → "45". */
export function formatTenths(value: number): string {
  const text = String(Math.abs(value % 10 === 0 ? value / 10 : Number((value / 10).toFixed(1))));
  return value < 0 ? `${MINUS}${text}` : text;
}

/** A level for a bar or a headline number, in whole points: 452 → "45". */
export function formatLevel(variable: VariableDef, value: number): string {
  const shown = isShownInTenths(variable) ? Math.round(value / 10) : value;
  return formatInteger(shown);
}

/** A level to the last unit, for histories: 452 → "45.2". */
export function formatExact(variable: VariableDef, value: number): string {
  return isShownInTenths(variable) ? formatTenths(value) : formatLevel(variable, value);
}

/** A change with its sign: +35 → "+3.5". */
export function formatChange(variable: VariableDef, by: number): string {
  const text = formatExact(variable, Math.abs(by));
  return by < 0 ? `${MINUS}${text}` : `+${text}`;
}

/** Points of a score (0..1000) as 0..100. */
export function formatPoints(points: number): string {
  return formatLevel({ kind: 'gauge', max: SCORE_RANGE } as VariableDef, points);
}

/** A difference of scores with its sign, in tenths. */
export function formatPointsChange(by: number): string {
  return `${by < 0 ? MINUS : '+'}${formatTenths(Math.abs(by))}`;
}

const LOWER_BAND_KEYS = ['band.0', 'band.1', 'band.2', 'band.3'] as const;

/** A word for a level that is known only as a band: the fifth of the range its middle lies in. */
export function formatBand(variable: VariableDef, band: Band): string {
  const fifth = Math.floor(((band.middle - variable.min) * 5) / Math.max(1, variable.max - variable.min));
  return t(LOWER_BAND_KEYS[Math.max(0, fifth)] ?? 'band.4');
}

/** Where each mood begins, the highest first; below them all lies `mood.0`. */
const MOODS = [
  { floor: 800, key: 'mood.5' },
  { floor: 650, key: 'mood.4' },
  { floor: 500, key: 'mood.3' },
  { floor: 350, key: 'mood.2' },
  { floor: 200, key: 'mood.1' },
] as const;

/** How a capital with this much trust (0..1000) carries itself. */
export function formatTrustMood(trust: number): string {
  return t(MOODS.find(({ floor }) => trust >= floor)?.key ?? 'mood.0');
}

const MONTH_KEYS = [
  'month.1',
  'month.2',
  'month.3',
  'month.4',
  'month.5',
  'month.6',
  'month.7',
  'month.8',
  'month.9',
  'month.10',
  'month.11',
  'month.12',
] as const;

/** `2018-11` or `2018-11-14` as "Nov 2018" or "14 Nov 2018"; anything else as it is. A year of two figures would be read as a day. */
export function formatDate(date: string): string {
  const [year = '', month = '', day] = date.split('-');
  const key = MONTH_KEYS[Number(month) - 1];
  if (!key) return date;
  const name = t(key);
  return day === undefined ? `${name} ${year}` : `${Number(day)} ${name} ${year}`;
}

/** `2018-11-14` as "14 Nov", beside a turn that names the year; anything less as `formatDate` has it. */
export function formatDay(date: string): string {
  const [year, , day] = date.split('-');
  return day === undefined ? formatDate(date) : formatDate(date).replace(` ${year}`, '');
}

/** Whether a change is welcome to the player: +1, −1, or 0 when neither. */
export function desirabilityOf(variable: VariableDef, by: number): -1 | 0 | 1 {
  return Math.sign(variable.good * by) as -1 | 0 | 1;
}

/** Per mille as whole percent. */
export function formatPerMille(perMille: number): string {
  return t('belief.percent', { n: Math.round(perMille / 10) });
}

/** Points of a measure in one of those that are shown. */
export const MEASURE_UNIT = 10;

/** Points of a measure as they are shown, in tenths like the gauges: at the table, in a seat's desk and in the debrief. */
export function formatMeasurePoints(value: number): string {
  return formatInteger(Math.round(value / MEASURE_UNIT));
}

/** Name of the file a game is exported to; a seed of an earlier version may hold what no file system takes. */
export function recordName({ scenario, seed }: { readonly scenario: { readonly id: string }; readonly seed: string }): string {
  return `hikiwake-${scenario.id}-${seed.replace(/[^\w.-]+/g, '_')}.json`;
}
