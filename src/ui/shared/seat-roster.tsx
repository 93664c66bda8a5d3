// Who decided for each seat according to the record: a person or a named agent.
import type { GameView } from '../../app/game/game-view';
import { t } from '../../i18n/text';
import { useView } from './game-context';
import { seatTitle } from './labels';
import '../../i18n/en/seats';

const PERSON = 'person';
const DEFAULT_AGENT = 'power';

/** True where a person decides for another seat than the player's, or an agent for the player's. */
export function hasUnusualSeating({ seatHolders, scenario }: GameView): boolean {
  return seatHolders.some((name, seat) => (name === PERSON) !== (seat === scenario.player));
}

export function SeatRoster() {
  const session = useView();
  const { seatHolders, scenario } = session;
  const who = (name: string) => {
    const [agent = name] = name.split('@');
    if (name === PERSON) return t('seats.person');
    return agent === DEFAULT_AGENT ? t('seats.agent') : t('seats.agentNamed', { name: agent });
  };
  const others = seatHolders.flatMap((name, seat) => (name === PERSON && seat !== scenario.player ? [seatTitle(session, seat)] : []));
  return (
    <section class="who-sat" aria-labelledby="who-sat-title">
      <h3 id="who-sat-title" class="record-title">
        {t('seats.who')}
      </h3>
      <p>{seatHolders.map((name, seat) => `${seatTitle(session, seat)}: ${who(name)}`).join(' · ')}</p>
      {others.length > 0 && <p class="small">{t('seats.compared', { seats: others.join(', ') })}</p>}
    </section>
  );
}
