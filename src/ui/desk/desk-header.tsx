// Header of the desk: game, date and turn, scores, political capital, help, menu.

import { seatDef, seenValue, variableDef } from '../../app/game/definitions';
import { t } from '../../i18n/text';
import { formatPoints } from '../shared/format';
import { useApp, useNames, useNavigation, useParties, useViewPart } from '../shared/game-context';
import { firstText, slotShortTitle, slotTitle, turnLabel } from '../shared/labels';
import { Dots, HelpButton } from '../shared/marks';
import { Seal } from '../shared/seal';

const MOST_DOTS = 12;

export function DeskHeader() {
  const names = useNames();
  const { openDialog } = useApp();
  const turn = useViewPart(({ view }) => view.turn);
  const turns = names.scenario.turns.length;
  return (
    <header class="desk-head">
      <Seal />
      <div class="head-game">
        <p class="brand">{t('app.name')}</p>
        <p class="head-scenario">{names.text('title')}</p>
      </div>
      <h1 class="head-date" tabIndex={-1} data-page-heading>
        <span class="head-label">{turnLabel(names, turn)}</span>
        <span class="head-turn">{t('desk.turn', { turn: Math.min(turn + 1, turns), turns })}</span>
      </h1>
      <Standing />
      <HelpButton screen="desk" />
      <button type="button" class="head-menu" aria-haspopup="dialog" onClick={() => openDialog({ kind: 'menu' })}>
        {t('menu.title')}
      </button>
    </header>
  );
}

/** The scores and what is left to spend; pressed, they open where the player's side stands, and there each can be asked why. */
function Standing() {
  const parties = useParties();
  const names = useNames();
  const { selectPlace } = useNavigation();
  const { capital } = names.scenario.slots;
  const { scores, left } = useViewPart((session) => ({
    scores: session.scorecard.scores.map(({ id, value }) => ({ id, value })),
    left: capital >= 0 ? seenValue(session, capital) : null,
  }));
  const home = seatDef(names.scenario, names.scenario.player).id;
  return (
    <button type="button" class="head-scores" onClick={() => selectPlace(home)}>
      <span class="unseen">{t('home.standing', parties)}</span>
      {scores.map((score) => (
        <span key={score.id} class="head-score">
          <b class="head-score-number">{formatPoints(score.value)}</b>{' '}
          <span class="head-score-name">{firstText(names, [`score.${score.id}.short`], names.text(`score.${score.id}.title`))}</span>
        </span>
      ))}
      {left !== null && (
        <span class="head-capital">
          <span class="unseen">{slotTitle(names, capital)}</span> <b class="head-capital-number">{left}</b>{' '}
          <span class="head-capital-name" aria-hidden="true">
            {slotShortTitle(names, capital)}
          </span>
          <Dots filled={left} outOf={Math.min(variableDef(names.scenario, capital).max, MOST_DOTS)} label="" />
        </span>
      )}
    </button>
  );
}
