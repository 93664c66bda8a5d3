// The ladder of a crisis, one row a rung with the last on top: what each side did on it, and where both stand.
// Invariant: what has happened is stated; what would follow a climb is stated as a condition.
import { crisisKindDef } from '../../app/game/definitions';
import type { GameView } from '../../app/game/game-view';
import type { CrisisView } from '../../engine/visibility/seat-view';
import { t } from '../../i18n/text';
import { useView } from '../shared/game-context';
import { seatTitle } from '../shared/labels';
import { crisisText, rungTitle } from '../shared/sentences';
import '../../i18n/en/crisis';

type Side = 'player' | 'other';

/** Who went to each rung of this crisis; the rung on which it opened belongs to both. */
function rungHolders(session: GameView, crisis: CrisisView): ReadonlyMap<number, Side | 'both'> {
  const steps = new Map<number, Side | 'both'>();
  const since = session.events.findLastIndex((e) => e.type === 'crisisOpened');
  for (const e of session.events.slice(Math.max(0, since))) {
    if (e.type === 'crisisOpened') steps.set(e.rung, 'both');
    if (e.type === 'crisisMoved') steps.set(e.rung, e.by);
  }
  if (steps.size === 0) steps.set(crisis.rung, 'both');
  return steps;
}

export function CrisisLadder({ crisis }: { readonly crisis: CrisisView }) {
  const session = useView();
  const rungs = session.scenario.ladder?.rungs ?? [];
  const steps = rungHolders(session, crisis);
  const own = [...steps].reduce((at, [rung, by]) => (by === 'other' ? at : Math.max(at, rung)), 0);
  return (
    <ol class="crisis-ladder" aria-label={t('crisis.ladder')} reversed>
      {rungs.map((rung, index) => <Rung key={rung.id} crisis={crisis} rung={index + 1} own={own} by={steps.get(index + 1)} />).reverse()}
    </ol>
  );
}

interface RungProps {
  readonly crisis: CrisisView;
  /** Counted from 1. */
  readonly rung: number;
  /** The rung to which the own side went last. */
  readonly own: number;
  readonly by: Side | 'both' | undefined;
}

function Rung({ crisis, rung, own, by }: RungProps) {
  const session = useView();
  const { ladder, player } = session.scenario;
  const ahead = rung - crisis.rung;
  const look = ahead === 0 ? 'crisis-here' : ahead < 0 ? 'crisis-past' : ahead === 1 ? 'crisis-next' : 'crisis-far';
  const stands = (side: Side) => (side === 'player' ? rung === own : rung === crisis.rung);
  const seat = (side: Side) => seatTitle(session, side === 'player' ? player : (ladder?.other ?? 0));
  const deed = (side: Side) => {
    const kind = crisisKindDef(session.scenario, crisis.kind).id;
    const text = crisisText(session, kind, `rung.${ladder?.rungs[rung - 1]?.id}.${side}`);
    const wouldBe = ahead === (side === 'player' ? 1 : 2);
    const isDone = by === side || by === 'both';
    return (
      <div class={`crisis-deed crisis-deed-${side}`}>
        {stands(side) && (
          <p class="crisis-stand">
            <i aria-hidden="true" /> {t('crisis.standHere', { seat: seat(side) })}
          </p>
        )}
        {isDone && text && <p>{text}</p>}
        {wouldBe && text && (
          <p class="crisis-would">
            <b>{t(side === 'player' ? 'crisis.would' : 'crisis.wouldStand')}</b> {text}
          </p>
        )}
      </div>
    );
  };
  return (
    <li class={`crisis-rung ${look}`} {...(ahead === 0 ? { 'aria-current': 'step' as const } : {})}>
      <p class="crisis-step">
        <span class="unseen">{t('crisis.rung', { n: rung })}</span>
        <b aria-hidden="true">{rung}</b> {rungTitle(session, rung)}
      </p>
      {deed('player')}
      {deed('other')}
    </li>
  );
}
