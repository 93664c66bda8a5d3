// How a game stands beside the record: the word, the number beside it, where both lie on the way to the best known play, and the totals.

import { hasRecord } from '../../analysis/simulation/history-game';
import { hiddenTypesOf } from '../../app/game/definitions';
import type { Ending, GameView } from '../../app/game/game-view';
import { partyNames } from '../../app/game/text';
import { type MessageKey, t } from '../../i18n/text';
import { formatInteger, formatTenths } from '../shared/format';
import { useView } from '../shared/game-context';
import { hiddenTypeTitle, standingTitle } from '../shared/labels';
import { markTexts, seatsOfOthers } from './verification-note';
import '../../i18n/en/debrief';
import './grade.css';

interface EndingProps {
  readonly ending: Ending;
}

/** The record and the best known play faced the same opponent only where the game itself held the other seats and was free to answer. */
function shareTextOf({ mode, scenario }: GameView, others: readonly string[]): MessageKey {
  if (mode === 'history') return 'ending.shareHistory';
  return others.length > 0 || hiddenTypesOf(scenario).length < 2 ? 'ending.sharePlain' : 'ending.shareText';
}

export function Grade({ ending }: EndingProps) {
  const session = useView();
  const { gap, scores } = session.scenario;
  const past = t(hasRecord(session.scenario) ? 'ending.scaleHistory' : 'ending.scaleStatusQuo');
  const history = ending.historyScores[scores.length] ?? 0;
  const told = {
    ...partyNames(session),
    past,
    type: hiddenTypeTitle(session, ending.typeIndex),
    history: formatTenths(history),
    best: formatTenths(history + (gap[ending.typeIndex] ?? 0)),
    own: formatTenths(ending.scores[scores.length] ?? 0),
  };
  const others = seatsOfOthers(session);
  return (
    <section class="grade" aria-label={t('ending.grade')}>
      <p class="grade-standing">
        <span class="unseen">{t('ending.grade')} </span>
        {standingTitle(session, ending.standing)}{' '}
        <span class="grade-number">{t('ending.number', { share: formatInteger(ending.sharePercent) })}</span>
      </p>
      <div>
        <GradeScale share={ending.sharePercent} past={past} />
        <p class="grade-share">{t('ending.share', { share: formatInteger(ending.sharePercent), past })}</p>
        <p class="small">{t(shareTextOf(session, others), told)}</p>
        {others.length > 0 && <p class="small">{t('ending.sharePeople', { seats: others.join(', ') })}</p>}
        {session.isMarked && <p class="small">{t('ending.markedText', { marks: markTexts(session) })}</p>}
      </div>
    </section>
  );
}

/** Percent of the gap that still lie on the drawing, and its width in its own units. */
const SCALE = { from: -40, to: 120, width: 160 } as const;

/** The way from the record to the best known play as a line, with this game on it. The sentence under it says the same. */
function GradeScale({ share, past }: { readonly share: number; readonly past: string }) {
  const at = (percent: number): number => Math.max(SCALE.from, Math.min(SCALE.to, percent)) - SCALE.from;
  return (
    <div class="grade-scale">
      <svg viewBox={`0 0 ${SCALE.width} 14`} aria-hidden="true">
        <path class="grade-line" d={`M0 9H${SCALE.width}M${at(0)} 5V13M${at(100)} 5V13`} />
        <path class="grade-mark" d={`M${at(share)} 9l-3.5 -7h7z`} />
      </svg>
      <p class="grade-ends" aria-hidden="true">
        <span>{past}</span>
        <span>{t('ending.scaleBest')}</span>
      </p>
    </div>
  );
}
