// The player's own side on the page of its capital: statuses of the talks, scores with their parts, belief about the hidden type.

import type { BeliefViewModel } from '../../app/game/belief-view';
import { estimativeRange } from '../../app/game/estimative-scale';
import { t } from '../../i18n/text';
import { formatPoints } from '../shared/format';
import { useApp, useNames, useParties, useViewPart } from '../shared/game-context';
import { hiddenTypeTitle, scorePartsText } from '../shared/labels';
import { GaugeBar, GaugeRow, GlossaryTerm } from '../shared/marks';
import { printedPercents } from '../shared/sums';
import { likelihoodWord } from '../shared/verbal-scale';
import '../styles/belief.css';
import { StatusLines } from './status-lines';

/** What is known of the player's own side: how the talks stand, the scores with their parts, what is believed. */
export function PlayerDetail() {
  const { capital } = useNames().scenario.slots;
  return (
    <div class="home">
      {capital >= 0 && <GaugeRow slot={capital} tone="home" />}
      <StatusLines look="home-line" />
      <ScoreStandings />
      <Belief />
    </div>
  );
}

/** The scores as they stand, each opening its parts. */
function ScoreStandings() {
  const parties = useParties();
  const names = useNames();
  const scores = useViewPart(({ scorecard }) => scorecard.scores);
  const { openDialog } = useApp();
  return (
    <ul class="standing" aria-label={t('home.standing', parties)}>
      {scores.map((score, index) => (
        <li key={score.id}>
          <button type="button" class="standing-score" onClick={() => openDialog({ kind: 'why', target: { kind: 'score', index } })}>
            <span class="standing-name">{names.text(`score.${score.id}.title`)}</span>
            <b class="standing-number">{formatPoints(score.value)}</b>
            <span class="standing-parts">{scorePartsText(names, score)}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}

/** How likely each hidden type is: in words, or in numbers once there is an assessment. */
function Belief() {
  const parties = useParties();
  const belief = useViewPart((view) => view.belief);
  const { openDialog } = useApp();
  if (belief === null) return null;
  return (
    <section class="belief" aria-label={t('home.belief', parties)}>
      <h3 class="belief-title">
        <GlossaryTerm id="hidden_type">{t('home.belief', parties)}</GlossaryTerm>{' '}
        <button type="button" class="why" onClick={() => openDialog({ kind: 'belief' })}>
          {t('common.why')}
          <span class="unseen"> {t('belief.open')}</span>
        </button>
      </h3>
      <BeliefBars belief={belief} />
    </section>
  );
}

/** Every type with a bar: a band as wide as its verbal range, or a level when there are numbers. */
function BeliefBars({ belief }: { readonly belief: BeliefViewModel }) {
  const names = useNames();
  const { steps, working } = belief;
  const percents = working && printedPercents(working.now);
  return (
    <>
      {steps.map((step, type) => {
        const { low, high } = estimativeRange(step);
        const perMille = working?.now[type];
        const share = perMille === undefined ? { share: low / 1000, width: (high - low) / 1000 } : { share: perMille / 1000 };
        return (
          <div class={working ? 'gauge' : 'gauge gauge-told'} key={type}>
            <span class="gauge-name">{hiddenTypeTitle(names, type)}</span>
            <GaugeBar {...share} tone={`type-${type}`} />
            <span class="gauge-number gauge-still">
              {percents ? t('belief.percent', { n: percents[type] ?? 0 }) : likelihoodWord(step)}
            </span>
          </div>
        );
      })}
    </>
  );
}
