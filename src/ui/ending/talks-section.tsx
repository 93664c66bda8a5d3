// A turn spent at a table as it truly was: the frontier with the offers of both sides, both walk-aways, the fair split, and what would
// have opened an empty zone.
import { useRef, useState } from 'preact/hooks';
import type { OfferLaid, TableTurn, ZoneKey } from '../../analysis/debrief-table';
import type { TableDef } from '../../engine/table-def';
import { debriefText } from '../../i18n/debrief-text';
import type { Session } from '../../store/session';
import { formatExact, formatInteger } from '../format';
import { useGame, useSurface } from '../game';
import { firstText, slotTitle, stateLabel, turnLabel } from '../reading';
import { plain, textTitle } from './debrief-names';
import { LookAt } from './look-at';

const WIDTH = 320;
const HEIGHT = 180;
const EDGE = 10;

export function TalksSection({ talks }: { readonly talks: readonly TableTurn[] }) {
  const { session } = useGame();
  return (
    <>
      {talks.map((talk) => {
        const def = session.scenario.tables.find(({ id }) => id === talk.table);
        return def && <Talk key={`${talk.table}${talk.turn}`} talk={talk} def={def} />;
      })}
    </>
  );
}

function Talk({ talk, def }: { readonly talk: TableTurn; readonly def: TableDef }) {
  const { session } = useGame();
  const { walkAway, zone, nash } = talk;
  const title = debriefText('table.title', {
    table: firstText(session, [`table.${talk.table}.title`], plain(talk.table)),
    turn: turnLabel(session, talk.turn),
  });
  return (
    <section class="debrief-part talk">
      <h2 class="ending-heading">
        <LookAt turn={talk.turn} from={`talk-${talk.table}-${talk.turn}`}>
          {title}
        </LookAt>
      </h2>
      <div class="talk-parts">
        <figure class="talk-plane">
          <Plane talk={talk} title={title} />
          <figcaption class="small">{debriefText('table.legend')}</figcaption>
        </figure>
        <div>
          <p>{zone > 0 ? debriefText('table.open', { n: zone }) : debriefText('table.empty')}</p>
          <p class="small">
            {debriefText('table.walk', {
              own: formatInteger(walkAway.own),
              felt: formatInteger(walkAway.felt),
              other: formatInteger(walkAway.other),
            })}
          </p>
          {nash && <p class="small">{debriefText('table.nash', { ...nash, text: textTitle(session, def, nash.text) })}</p>}
          {zone === 0 && <Keys talk={talk} />}
          <ul class="small debrief-list">
            {talk.offers.map((offer) => (
              <li key={`${offer.exchange}${offer.isOwn}`}>{offerSentence(session, def, offer)}</li>
            ))}
          </ul>
        </div>
      </div>
    </section>
  );
}

function offerSentence(session: Session, def: TableDef, offer: OfferLaid): string {
  const { own, other, ownGain, otherGain, fails, answer } = offer;
  const told = {
    text: textTitle(session, def, offer.text),
    own: formatInteger(own),
    other: formatInteger(other),
    ownGain: signed(ownGain),
    otherGain: signed(otherGain),
  };
  const failing = fails.map((id) => firstText(session, [`table.${def.id}.condition.${id}.title`], plain(id)));
  return [
    debriefText(offer.isOwn ? 'table.offerOwn' : 'table.offerOther', told),
    failing.length > 0 ? debriefText('table.fails', { list: failing.join(', ') }) : '',
    debriefText(`table.answer.${answer}`),
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
}

function signed(points: number): string {
  return points > 0 ? `+${points}` : formatInteger(points);
}

/** What would have opened it: known for the latest turns at tables, worked out on demand for the others. */
function Keys({ talk }: { readonly talk: TableTurn }) {
  const { session } = useGame();
  const { studies } = useSurface().options;
  const [found, setFound] = useState(talk.keys);
  const [isAsked, setAsked] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  const ask = () => {
    const { ending, scenario } = session;
    if (!ending) return;
    // The button goes; whoever pressed it stays where the answer will stand.
    place.current?.focus();
    setAsked(true);
    const table = scenario.tables.findIndex(({ id }) => id === talk.table);
    const study = studies.study(scenario, { kind: 'keys', table, turn: talk.turn, game: ending.game });
    // One that cannot be worked out may be asked for again.
    study.result.then(setFound, () => setAsked(false));
  };
  return (
    <div class="small talk-keys" ref={place} tabIndex={-1} aria-live="polite">
      {found ? (
        <p>{keySentence(session, found)}</p>
      ) : isAsked ? (
        <p>{debriefText('table.keyProgress')}</p>
      ) : (
        <button type="button" class="button" onClick={ask}>
          {debriefText('table.askKeys')}
        </button>
      )}
    </div>
  );
}

function keySentence(session: Session, keys: readonly ZoneKey[]): string {
  if (keys.length === 0) return debriefText('table.noKey');
  const list = keys.map(({ id, from, to, count }) => {
    const slot = session.scenario.variables.findIndex((v) => v.id === id);
    const variable = session.scenario.variables[slot];
    const shown = (value: number): string => (variable.kind === 'status' ? stateLabel(session, slot, value) : formatExact(variable, value));
    return debriefText('table.key', { name: slotTitle(session, slot), from: shown(from), to: shown(to), n: count });
  });
  return debriefText('table.keys', { list: list.join('; ') });
}

function Plane({ talk, title }: { readonly talk: TableTurn; readonly title: string }) {
  const { frontier, walkAway, nash, offers } = talk;
  const points = [...frontier, walkAway, ...(nash ? [nash] : []), ...offers];
  const x = scaleOf(
    points.map(({ own }) => own),
    EDGE,
    WIDTH - EDGE,
  );
  const y = scaleOf(
    points.map(({ other }) => other),
    HEIGHT - EDGE,
    EDGE,
  );
  const path = frontier.map(({ own, other }, i) => `${i === 0 ? 'M' : 'L'}${x(own)} ${y(other)}`).join('');
  return (
    <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={title}>
      <rect class="talk-ground" x="0" y="0" width={WIDTH} height={HEIGHT} rx="2" />
      <path class="talk-frontier" d={path} />
      <line class="talk-walk talk-own" x1={x(walkAway.own)} x2={x(walkAway.own)} y1={EDGE} y2={HEIGHT - EDGE} />
      <line class="talk-walk talk-theirs" x1={EDGE} x2={WIDTH - EDGE} y1={y(walkAway.other)} y2={y(walkAway.other)} />
      {offers.map((offer) => (
        <circle
          key={`${offer.exchange}${offer.isOwn}`}
          class={offer.isOwn ? 'talk-own' : 'talk-theirs'}
          cx={x(offer.own)}
          cy={y(offer.other)}
          r="5"
        />
      ))}
      {nash && <rect class="talk-fair" x={x(nash.own) - 5} y={y(nash.other) - 5} width="10" height="10" />}
    </svg>
  );
}

function scaleOf(values: readonly number[], from: number, to: number): (value: number) => number {
  const low = Math.min(...values);
  const reach = Math.max(1, Math.max(...values) - low);
  return (value) => Math.round(from + ((value - low) * (to - from)) / reach);
}
