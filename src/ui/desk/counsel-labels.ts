// Advice in words: the sentence with the act in it, the size, the reasons. Shared by the panel and the sheet.

import type { Advice, EvaluationFactor } from '../../analysis/advice/turn-advice';
import { actionDef, cardDef, lineDef, mandateDef, moveDef, variableDef } from '../../app/game/definitions';
import type { GameView } from '../../app/game/game-view';
import type { NameContext } from '../../app/game/text';
import type { ActionIndex } from '../../engine/model/indices';
import { t } from '../../i18n/text';
import { formatPointsChange } from '../shared/format';
import { hiddenTypeTitle, slotShortTitle } from '../shared/labels';
import type { PreviewStyle } from '../shared/settings';
import { printedSum } from '../shared/sums';
import { changeText, isLikelihoodVerbal } from '../shared/verbal-scale';
import '../../i18n/en/counsel';

const PER_UNIT = 10_000;
/** Grounds told at the desk; the sheet has all. */
const GROUNDS = 2;
const CLEAR = 5;
const MUCH = 15;
const SIZES = { 1: 'counsel.size.1', 2: 'counsel.size.2', 3: 'counsel.size.3' } as const;

/** "+1.2", or "would help clearly". */
export function worthText(worth: number, information: PreviewStyle): string {
  return tenthsText(Math.round(worth / PER_UNIT), information);
}

/** What an act is worth reason by reason, as it is printed: the told ones in their order, then all that is left, so that they add up to the worth. */
export function reasonTexts({ worth, factors, counterFactor }: Advice, information: PreviewStyle): readonly string[] {
  const told = [...factors, ...(counterFactor ? [counterFactor] : [])].map((factor) => factor.worth);
  const left = worth - told.reduce((sum, n) => sum + n, 0);
  const { parts } = printedSum(worth, [...told, left], PER_UNIT);
  return parts.map((tenths, i) => (i === told.length && tenths === 0 ? '' : tenthsText(tenths, information)));
}

/** `worth`: in tenths of a point of the total, as scores are counted. */
function tenthsText(worth: number, information: PreviewStyle): string {
  if (information === 'numbers') return formatPointsChange(worth);
  const size = Math.abs(worth);
  return t(worth < 0 ? 'counsel.harmWords' : 'counsel.worthWords', { size: t(SIZES[size < CLEAR ? 1 : size < MUCH ? 2 : 3]) });
}

export function adviserName(session: NameContext, { line }: Pick<Advice, 'line'>): string {
  return session.text(`line.${lineDef(session.scenario, line).id}.title`);
}

export function actTitle(session: NameContext, action: ActionIndex): string {
  return session.text(`action.${actionDef(session.scenario, action).id}.title`);
}

/** What is said before and after the act in the adviser's sentence; all of it before, where it names none. */
export function adviceSentence(session: NameContext, { line, tone, voice, phrase }: Advice): readonly [string, string] {
  const key = `line.${lineDef(session.scenario, line).id}.voice.${voice}.${phrase}`;
  const text = phrase >= 0 && session.hasText(key) ? session.text(key) : tone === 'wait' ? t('counsel.nothing') : '{act}';
  const [before = '', after = ''] = text.split('{act}');
  return [before, after];
}

/** A reason in few words, without its worth: "Hope −7.2", "it answers …". */
export function factorText(session: NameContext, ground: EvaluationFactor, information: PreviewStyle): string {
  const { scenario } = session;
  if (ground.kind === 'fact')
    return `${slotShortTitle(session, ground.slot)} ${changeText(variableDef(scenario, ground.slot), ground.by, information)}`;
  const definitionOf = { card: cardDef, move: moveDef, mandate: mandateDef }[ground.kind];
  const title = session.text(`${ground.kind}.${definitionOf(scenario, ground.index).id}.title`);
  return t(ground.worth > 0 ? `counsel.${ground.kind}` : `counsel.${ground.kind}Ignored`, { title });
}

/** Why it says so, weightiest first: what moves it besides the worth, two grounds, what speaks against, what it would rather see. */
export function adviceReasons(session: GameView, advice: Advice, information: PreviewStyle): string[] {
  const { factors, counterFactor, motive, instead } = advice;
  const reasons = [
    motiveText(session, advice, information),
    ...factors.slice(0, GROUNDS).map((ground) => factorText(session, ground, information)),
    counterFactor && `${t('counsel.but')} ${factorText(session, counterFactor, information)}`,
    instead >= 0 && motive !== 'barely' && `${t('counsel.instead')}${actTitle(session, instead)}`,
  ];
  return reasons.filter((reason): reason is string => Boolean(reason));
}

/** What moves an adviser besides what the act is worth; empty where nothing does. */
export function motiveText(session: GameView, advice: Advice, information: PreviewStyle): string {
  const { motive, line, instead, worth, cost } = advice;
  if (motive === 'worth') return '';
  if (motive === 'barely') {
    const found = { act: actTitle(session, instead), worth: worthText(worth, information), cost };
    return t(information !== 'numbers' ? 'counsel.barelyWords' : cost > 0 ? 'counsel.barely' : 'counsel.barelyFree', found);
  }
  if (motive !== 'parting') return t(`counsel.${motive}`);
  const parting = session.scenario.valuation.advisers[line]?.parting;
  if (!parting) return '';
  const type = hiddenTypeTitle(session, parting.type);
  if (isLikelihoodVerbal(session, information)) return t('counsel.partingWords', { type });
  return t('counsel.parting', { type, share: Math.round((session.view.belief[parting.type] ?? 0) / 10) });
}
