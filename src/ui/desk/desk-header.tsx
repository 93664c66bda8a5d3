// Header of the desk: game, date and turn, scores, political capital, help, menu.

import { seenValue, variableDef } from '../../app/game/definitions';
import type { Slot } from '../../engine/model/indices';
import { t } from '../../i18n/text';
import { formatSeed } from '../../replay/seed';
import { formatPoints } from '../shared/format';
import { useApp, useNames, useParties, useViewPart } from '../shared/game-context';
import { firstText, slotTitle, turnLabel } from '../shared/labels';
import { Dots, HelpButton } from '../shared/marks';
import { Seal } from '../shared/seal';

const MOST_DOTS = 12;

export function DeskHeader() {
  const names = useNames();
  const { openDialog } = useApp();
  const { seed, turn } = useViewPart(({ seed, view }) => ({ seed, turn: view.turn }));
  const turns = names.scenario.turns.length;
  return (
    <header class="desk-head">
      <Seal />
      <div class="head-game">
        <p class="brand">{t('app.name')}</p>
        <p class="head-scenario">
          <span>{names.text('title')}</span>
          <span class="head-seed">
            <span aria-hidden="true"> · </span>
            {t('desk.seed', { seed: formatSeed(seed) })}
          </span>
        </p>
      </div>
      <h1 class="head-date" tabIndex={-1} data-page-heading>
        <span class="head-label">{turnLabel(names, turn)}</span>
        <span class="head-turn">{t('desk.turn', { turn: Math.min(turn + 1, turns), turns })}</span>
      </h1>
      <HeadScores />
      {names.scenario.slots.capital >= 0 && <HeadCapital slot={names.scenario.slots.capital} />}
      <HelpButton screen="desk" />
      <button type="button" class="head-menu" aria-haspopup="dialog" onClick={() => openDialog({ kind: 'menu' })}>
        {t('menu.title')}
      </button>
    </header>
  );
}

/** The political capital left, asking why. */
function HeadCapital({ slot }: { readonly slot: Slot }) {
  const names = useNames();
  const { openDialog } = useApp();
  const now = useViewPart((session) => seenValue(session, slot));
  return (
    <button type="button" class="head-capital" onClick={() => openDialog({ kind: 'why', target: { kind: 'slot', slot } })}>
      <span class="head-capital-name">{slotTitle(names, slot)}</span>
      <b class="head-capital-number">{now}</b>
      <Dots filled={now} outOf={Math.min(variableDef(names.scenario, slot).max, MOST_DOTS)} label={t('common.why')} />
    </button>
  );
}

/** The scores in a row, each asking why; on narrow pages the player's card has them. */
function HeadScores() {
  const parties = useParties();
  const names = useNames();
  const { openDialog } = useApp();
  const scores = useViewPart(({ scorecard }) => scorecard.scores.map(({ id, value }) => ({ id, value })));
  return (
    <ul class="head-scores" aria-label={t('home.standing', parties)}>
      {scores.map((score, index) => (
        <li key={score.id}>
          <button type="button" class="head-score" onClick={() => openDialog({ kind: 'why', target: { kind: 'score', index } })}>
            <b class="head-score-number">{formatPoints(score.value)}</b>
            <span class="head-score-name">{firstText(names, [`score.${score.id}.short`], names.text(`score.${score.id}.title`))}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
