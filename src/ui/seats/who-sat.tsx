// Who sat where, as the record of the game says it: whoever opens it sees whether a person decided for a seat.
import { s } from '../../i18n/en-seats';
import type { Session } from '../../store/session';
import { useGame } from '../game';
import { seatTitle } from '../reading';

const PERSON = 'person';
const USUAL = 'power';

/** True where a person decides for another seat than the player's, or an agent for the player's. */
export function isUnusual({ seats, scenario }: Session): boolean {
  return seats.some((name, seat) => (name === PERSON) !== (seat === scenario.player));
}

export function WhoSat() {
  const { session } = useGame();
  const { seats, scenario } = session;
  const who = (name: string) => {
    const [agent] = name.split('@');
    if (name === PERSON) return s('seats.person');
    return agent === USUAL ? s('seats.agent') : s('seats.agentNamed', { name: agent });
  };
  const others = seats.flatMap((name, seat) => (name === PERSON && seat !== scenario.player ? [seatTitle(session, seat)] : []));
  return (
    <section class="who-sat" aria-labelledby="who-sat-title">
      <h3 id="who-sat-title" class="record-title">
        {s('seats.who')}
      </h3>
      <p>{seats.map((name, seat) => `${seatTitle(session, seat)}: ${who(name)}`).join(' · ')}</p>
      {others.length > 0 && <p class="small">{s('seats.compared', { seats: others.join(', ') })}</p>}
    </section>
  );
}
