// What a re-run of the record found, and apart from it what the record says of itself: the tick stands for the first alone.
import type { GameView } from '../../app/game/game-view';
import type { Verification } from '../../app/game/record';
import { type MessageKey, t } from '../../i18n/text';
import { useAppState, useView } from '../shared/game-context';
import { seatTitle } from '../shared/labels';
import '../../i18n/en/debrief';

const MARKS = {
  undone: 'marks.undone',
  forked: 'marks.forked',
  edited: 'marks.edited',
  repeated: 'marks.repeated',
} as const satisfies Record<GameView['marks'][number], MessageKey>;

/** What re-running found, in null where nothing was re-run: an earlier turn, or a game that was played on this page. */
function useVerification() {
  return useAppState(({ past, game }) => (past.shown ? null : game.verification));
}

/** What the record says was done to the game besides playing it forward, in words. */
export function markTexts({ marks }: GameView): string {
  return marks.length === 0 ? t('marks.none') : marks.map((mark) => t(MARKS[mark])).join('; ');
}

/** Titles of the seats that people held, besides the player's. */
export function seatsOfOthers(session: GameView): string[] {
  const { seatsOfPeople, scenario } = session;
  return seatsOfPeople.flatMap((seat) => (seat === scenario.player ? [] : [seatTitle(session, seat)]));
}

/** What must be known with the result, wherever it is named: the mode, people in other seats, whether a person played at all. */
function circumstances(session: GameView): string[] {
  const others = seatsOfOthers(session);
  const isPlayed = session.seatsOfPeople.includes(session.scenario.player);
  return [
    ...(session.mode === 'history' ? [t('verified.history')] : []),
    ...(others.length > 0 ? [t('verified.people', { seats: others.join(', ') })] : []),
    ...(isPlayed || session.isWatched ? [] : [t('verified.noPerson', { seat: seatTitle(session, session.scenario.player) })]),
  ];
}

function headText(verification: Verification): string {
  if (verification.kind === 'verified') return t('ending.verified');
  return verification.kind === 'otherSeed' ? t('verified.otherSeed') : verification.text;
}

/** In the head of the page: the tick or what stands in its place, with the circumstances; of one's own game what it is marked with. */
export function VerifiedLine() {
  const session = useView();
  const verification = useVerification();
  const own = session.marks.map((mark) => t(MARKS[mark]));
  const found = verification === null ? own : [headText(verification)];
  const told = [...found, ...circumstances(session)];
  return told.length > 0 ? <p class="verified">{told.join(' · ')}</p> : null;
}

/** Of a game that came as a record: what was checked, and what nobody can check. */
export function VerificationNote() {
  const session = useView();
  const verification = useVerification();
  if (verification === null) return null;
  const { scenario } = session;
  return (
    <section class="debrief-part verification-shown" aria-labelledby="verified-title">
      <h2 id="verified-title" class="ending-heading">
        {t('verified.title')}
      </h2>
      <p>
        {verification.kind === 'verified'
          ? t('verified.text', { seats: scenario.seats.length, mode: t(session.mode === 'history' ? 'verified.history' : 'verified.free') })
          : verification.text}
      </p>
      <h3 class="record-title">{t('verified.claims')}</h3>
      <p>{t('verified.claimsText', { marks: markTexts(session) })}</p>
    </section>
  );
}
