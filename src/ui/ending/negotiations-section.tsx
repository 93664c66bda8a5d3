// Each turn of negotiation as it was: frontier, offers of both sides, walk-away values, Nash text, and what would have opened an empty zone.

import { useRef, useState } from 'preact/hooks';
import type { TabledOffer, TableTurn, ZoneOpeningChange } from '../../analysis/debrief/table-turn';
import { variableDef } from '../../app/game/definitions';
import type { GameView } from '../../app/game/game-view';
import type { TableDef } from '../../engine/model/table-def';
import { t } from '../../i18n/text';
import { formatExact, formatMeasurePoints, formatSigned, MEASURE_UNIT } from '../shared/format';
import { useApp, useView } from '../shared/game-context';
import { firstText, slotTitle, statusLabel, turnLabel } from '../shared/labels';
import { printedDifference } from '../shared/sums';
import { frontClausesText, humanize } from './debrief-labels';
import { DeskLink } from './desk-link';
import { PayoffPlane } from './payoff-plane';
import { Waiting } from './waiting';
import '../../i18n/en/debrief';
import './negotiations-section.css';

export function NegotiationsSection({ talks }: { readonly talks: readonly TableTurn[] | undefined }) {
  const session = useView();
  if (talks?.length === 0) return null;
  // One is unfolded: the latest with a zone of agreement, else the latest.
  const shown = talks && (talks.findLast(({ zone }) => zone > 0) ?? talks.at(-1));
  return (
    <section class="debrief-part talks" aria-labelledby="talks-title">
      <h2 id="talks-title" class="ending-heading">
        {t('debrief.table.heading')}
      </h2>
      {!talks && <Waiting />}
      {talks && <p class="small">{t('debrief.table.legend')}</p>}
      {talks?.map((talk) => {
        const def = session.scenario.tables.find(({ id }) => id === talk.table);
        return def && <Negotiation key={`${talk.table}${talk.turn}`} talk={talk} def={def} isOpen={talk === shown} />;
      })}
    </section>
  );
}

interface TalkProps {
  readonly talk: TableTurn;
  readonly def: TableDef;
  readonly isOpen: boolean;
}

function Negotiation({ talk, def, isOpen }: TalkProps) {
  const session = useView();
  const { walkAway, zone, nash } = talk;
  const table = firstText(session, [`table.${talk.table}.title`], humanize(talk.table));
  const title = t('debrief.table.title', { table, turn: turnLabel(session, talk.turn) });
  return (
    <details class="talk" open={isOpen}>
      <summary>
        <b class="talk-turn">{turnLabel(session, talk.turn)}</b> {table}
        <span class={zone > 0 ? 'talk-zone score-above' : 'talk-zone'}>
          {zone > 0 ? t('debrief.table.openShort', { n: zone }) : t('debrief.table.emptyShort')}
        </span>
      </summary>
      <div class="talk-parts">
        <figure class="talk-plane">
          <PayoffPlane talk={talk} title={title} />
          <figcaption class="small">
            <DeskLink turn={talk.turn} linkId={`talk-${talk.table}-${talk.turn}`}>
              {t('debrief.look.desk')}
            </DeskLink>
          </figcaption>
        </figure>
        <div class="talk-words">
          <p>{zone > 0 ? t('debrief.table.open', { n: zone }) : t('debrief.table.empty')}</p>
          {zone === 0 && <ZoneKeys talk={talk} />}
          <p class="small">
            {t('debrief.table.walk', {
              own: formatMeasurePoints(walkAway.own),
              felt: formatMeasurePoints(walkAway.felt),
              other: formatMeasurePoints(walkAway.other),
            })}
          </p>
          {nash && (
            <p class="small">
              {t('debrief.table.nash', {
                own: formatMeasurePoints(nash.own),
                other: formatMeasurePoints(nash.other),
                text: frontClausesText(session, def, nash.text),
              })}
            </p>
          )}
        </div>
      </div>
      <Offers talk={talk} def={def} />
    </details>
  );
}

/** The texts of both sides in the order they were sent, what each was worth, and what became of it. */
function Offers({ talk: { offers, walkAway }, def }: Omit<TalkProps, 'isOpen'>) {
  const session = useView();
  const gain = (worth: number, leaving: number): string => formatSigned(printedDifference(worth, leaving, MEASURE_UNIT));
  return (
    <table class="numbers talk-offers">
      <thead>
        <tr>
          <th scope="col">{t('debrief.table.by')}</th>
          <th scope="col">{t('debrief.table.text')}</th>
          <th scope="col">{t('debrief.table.toOwn')}</th>
          <th scope="col">{t('debrief.table.toOther')}</th>
          <th scope="col">{t('debrief.table.came')}</th>
        </tr>
      </thead>
      <tbody>
        {offers.map((offer) => (
          <tr key={`${offer.exchange}${offer.isOwn}`}>
            <th scope="row" class={offer.isOwn ? 'talk-by-own' : 'talk-by-theirs'}>
              {t(offer.isOwn ? 'debrief.table.byOwn' : 'debrief.table.byOther')}
            </th>
            <td>{frontClausesText(session, def, offer.text)}</td>
            <td data-label={t('debrief.table.toOwn')}>
              {formatMeasurePoints(offer.own)} ({gain(offer.own, walkAway.own)})
            </td>
            <td data-label={t('debrief.table.toOther')}>
              {formatMeasurePoints(offer.other)} ({gain(offer.other, walkAway.other)})
            </td>
            <td>{offerOutcomeText(session, def, offer)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function offerOutcomeText(session: GameView, def: TableDef, { fails, answer }: TabledOffer): string {
  const failing = fails.map((id) => firstText(session, [`table.${def.id}.condition.${id}.title`], humanize(id)));
  const could = failing.length > 0 ? t('debrief.table.fails', { list: failing.join(', ') }) : '';
  return [answer === null ? '' : t(`debrief.table.answer.${answer}`), could].filter((sentence) => sentence !== '').join(' ');
}

/** What would have opened it: known for the latest turns at tables, worked out on demand for the others. */
function ZoneKeys({ talk }: { readonly talk: TableTurn }) {
  const session = useView();
  const { studies } = useApp().options;
  const [found, setFound] = useState(talk.keys);
  const [isAsked, setAsked] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  const ask = () => {
    const { ending, scenario } = session;
    if (!ending) return;
    // The button disappears; the focus goes to where the answer will appear.
    place.current?.focus();
    setAsked(true);
    const table = scenario.tables.findIndex(({ id }) => id === talk.table);
    const study = studies.run(scenario, { kind: 'keys', table, turn: talk.turn, game: ending.game });
    // One that cannot be worked out may be asked for again.
    study.result.then(setFound, () => setAsked(false));
  };
  return (
    <div class="small talk-keys" ref={place} tabIndex={-1} aria-live="polite">
      {found ? (
        <p>{keySentence(session, found)}</p>
      ) : isAsked ? (
        <p>{t('debrief.table.keyProgress')}</p>
      ) : (
        <button type="button" class="button" onClick={ask}>
          {t('debrief.table.askKeys')}
        </button>
      )}
    </div>
  );
}

function keySentence(session: GameView, keys: readonly ZoneOpeningChange[]): string {
  if (keys.length === 0) return t('debrief.table.noKey');
  const list = keys.map(({ id, from, to, count }) => {
    const slot = session.scenario.variables.findIndex((v) => v.id === id);
    const variable = variableDef(session.scenario, slot);
    const shown = (value: number): string =>
      variable.kind === 'status' ? statusLabel(session, slot, value) : formatExact(variable, value);
    return t('debrief.table.key', { name: slotTitle(session, slot), from: shown(from), to: shown(to), n: count });
  });
  return t('debrief.table.keys', { list: list.join('; ') });
}
