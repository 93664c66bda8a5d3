// Above a picture: the powers as lanterns with their mood in a word, how the player stands, help and the menu.
// Invariant: light and words say the same, so that nothing is told by colour alone.
import { seatDef, seenValue } from '../../app/game/definitions';
import type { GameView } from '../../app/game/game-view';
import { seenAs } from '../../app/game/slot-view';
import type { Seat } from '../../engine/model/indices';
import { t } from '../../i18n/text';
import { formatPoints, formatTrustMood } from '../shared/format';
import { useApp, useNames, useParties, type WhyTarget } from '../shared/game-context';
import { firstText, seatTitle, slotTitle, trustSlot } from '../shared/labels';
import { HelpButton } from '../shared/marks';
import { seatGlyph } from '../shared/table-labels';
import styles from './lanterns.module.css';
import '../../i18n/en/scene';

/** Trust of which nothing is known. */
const unknownTrust = 400;

interface TopProps {
  /** The game as it is shown, which may be as it stood before the turn ended. */
  readonly shown: GameView;
  /** Whose turn it is to say something; null outside a round of answers. */
  readonly speaks?: Seat | null;
}

export function Top({ shown, speaks = null }: TopProps) {
  const { openDialog } = useApp();
  const { seats, player } = shown.scenario;
  return (
    <header class={styles.top}>
      <ul class={styles.lanterns} aria-label={t('desk.powers')}>
        {seats.map((_, seat) => (seat === player ? null : <Lantern key={seat} seat={seat} shown={shown} isSpeaking={seat === speaks} />))}
      </ul>
      <Scores shown={shown} />
      <div class={styles.corner}>
        <HelpButton screen="scene" />
        <button type="button" aria-haspopup="dialog" onClick={() => openDialog({ kind: 'menu' })}>
          {t('menu.title')}
        </button>
      </div>
    </header>
  );
}

function Lantern({ seat, shown, isSpeaking }: { readonly seat: Seat; readonly shown: GameView; readonly isSpeaking: boolean }) {
  const names = useNames();
  const { openDialog } = useApp();
  const slot = trustSlot(names, seat);
  const trust = slot !== null && seenAs(shown, slot) !== 'hidden' ? seenValue(shown, slot) : null;
  const mood = trust === null ? '' : formatTrustMood(trust).toLowerCase();
  return (
    <li>
      <button
        type="button"
        class={styles.lantern}
        data-seat={seatDef(names.scenario, seat).id}
        data-speaks={isSpeaking}
        onClick={() => openDialog({ kind: 'power', seat })}
      >
        <LanternShape mark={seatGlyph(names, seat)} light={(trust ?? unknownTrust) / 1000} />
        <span class={styles.tag}>
          <b>{seatTitle(names, seat)}</b> {isSpeaking ? t('scene.speaks') : mood}
        </span>
      </button>
    </li>
  );
}

/** `light`: 0 dark to 1 bright. */
function LanternShape({ mark, light }: { readonly mark: string; readonly light: number }) {
  return (
    <svg viewBox="0 0 50 84" aria-hidden="true">
      <path d="M25 0v12M25 70v14" stroke="#1f1d1a" stroke-width="2" />
      <ellipse cx="25" cy="41" rx="24" ry="34" fill="#ffe3a0" opacity={light * 0.45} />
      <rect x="16" y="11" width="18" height="6" fill="#1f1d1a" />
      <rect x="16" y="65" width="18" height="6" fill="#1f1d1a" />
      <ellipse cx="25" cy="41" rx="17" ry="25" fill="#6f675a" stroke="#1f1d1a" stroke-width="1.5" />
      <ellipse cx="25" cy="41" rx="17" ry="25" fill="#ffe7a6" opacity={0.15 + light * 0.85} />
      <path d="M10 31q15 4 30 0M8 41q17 5 34 0M10 51q15 5 30 0" fill="none" stroke="#1f1d1a" stroke-opacity=".35" stroke-width="1" />
      <text x="25" y="48" text-anchor="middle" font-size="19" font-weight="700" fill="#1f1d1a">
        {mark}
      </text>
    </svg>
  );
}

/** The means in hand and the scores, in figures; each asks why. */
function Scores({ shown }: { readonly shown: GameView }) {
  const names = useNames();
  const parties = useParties();
  const { capital } = shown.scenario.slots;
  return (
    <ul class={styles.scores} aria-label={t('home.standing', parties)}>
      {capital >= 0 && (
        <Standing name={slotTitle(names, capital)} value={seenValue(shown, capital)} asks={{ kind: 'slot', slot: capital }} />
      )}
      {shown.scorecard.scores.map(({ id, value }, index) => (
        <Standing
          key={id}
          name={firstText(names, [`score.${id}.short`], names.text(`score.${id}.title`))}
          value={formatPoints(value)}
          asks={{ kind: 'score', index }}
        />
      ))}
    </ul>
  );
}

function Standing({ name, value, asks }: { readonly name: string; readonly value: string | number; readonly asks: WhyTarget }) {
  const { openDialog } = useApp();
  return (
    <li>
      <button type="button" class={styles.score} data-standing onClick={() => openDialog({ kind: 'why', target: asks })}>
        {name}
        <b>{value}</b>
      </button>
    </li>
  );
}
