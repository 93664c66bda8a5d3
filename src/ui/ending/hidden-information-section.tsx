// Hidden information by turn: belief, true zone of agreement; and the same commands against each other hidden type.

import type { HiddenStudy } from '../../analysis/debrief/hidden';
import type { OtherTypeOutcome } from '../../analysis/debrief/other-types';
import type { TableSnapshot } from '../../analysis/debrief/table-turn';
import { turnDef } from '../../app/game/definitions';
import type { GameView } from '../../app/game/game-view';
import type { Turn } from '../../engine/model/indices';
import { t } from '../../i18n/text';
import { formatDate, formatInteger, formatPoints } from '../shared/format';
import { useView } from '../shared/game-context';
import { firstText, hiddenTypeTitle, standingTitle, turnLabel } from '../shared/labels';
import { signalTitle } from './debrief-labels';
import { DeskLink } from './desk-link';
import { Waiting } from './waiting';
import '../../i18n/en/debrief';
import './decisions-section.css';

export function HiddenInformationSection({ hidden }: { readonly hidden: HiddenStudy | undefined }) {
  const session = useView();
  if (!hidden) return <Waiting />;
  return (
    <>
      {hidden.zones.length > 0 && <p>{zoneSentence(session, hidden.zones)}</p>}
      <details class="small">
        <summary>{t('debrief.hidden.turns')}</summary>
        <div class="debrief-scroll">
          <table class="numbers">
            <thead>
              <tr>
                <th scope="col">{t('debrief.curves.turn')}</th>
                <th scope="col">{t('debrief.hidden.texts')}</th>
                {hidden.types.map((id, i) => (
                  <th key={id} scope="col">
                    {hiddenTypeTitle(session, i)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {hidden.beliefs.map(({ turn, belief }) => {
                const zone = hidden.zones.find((stand) => stand.turn === turn);
                return (
                  <tr key={turn}>
                    <th scope="row">
                      <DeskLink turn={turn} linkId={`unseen-${turn}`} />
                    </th>
                    <td>{zone?.isOpen ? formatInteger(zone.zone) : '–'}</td>
                    {belief.map((share, i) => (
                      <td key={hidden.types[i]}>{Math.round(share / 10)}%</td>
                    ))}
                  </tr>
                );
              })}
            </tbody>
          </table>
        </div>
        <ul class="debrief-list">
          {hidden.signals.map(({ turn, id }, i) => (
            <li key={`${id}${i}`}>
              {turnLabel(session, turn)}: {signalTitle(session, id)}
            </li>
          ))}
        </ul>
      </details>
    </>
  );
}

function zoneSentence(session: GameView, zones: readonly TableSnapshot[]): string {
  const open = zones.filter(({ isOpen, zone }) => isOpen && zone > 0);
  if (open.length === 0) return t('debrief.hidden.zoneNever');
  const turns = turnRanges(open.map(({ turn }) => turn)).map(([from, to]) => {
    const first = formatDate(turnDef(session.scenario, from).date);
    return from === to ? first : t('debrief.hidden.stretch', { from: first, to: formatDate(turnDef(session.scenario, to).date) });
  });
  return t('debrief.hidden.zoneOpen', { n: open.length, of: zones.length, turns: turns.join('; ') });
}

/** Turns in a row as first and last. */
function turnRanges(turns: readonly Turn[]): [number, number][] {
  const out: [number, number][] = [];
  for (const turn of turns) {
    const last = out[out.length - 1];
    if (last && last[1] === turn - 1) last[1] = turn;
    else out.push([turn, turn]);
  }
  return out;
}

export function OtherTypesSection({ worlds }: { readonly worlds: readonly OtherTypeOutcome[] | undefined }) {
  const session = useView();
  if (worlds?.length === 0) return null;
  return (
    <section class="debrief-part" aria-labelledby="worlds-title">
      <h2 id="worlds-title" class="ending-heading">
        {t('debrief.worlds.title')}
      </h2>
      {!worlds && <Waiting />}
      <ul class="decided">
        {worlds?.map(({ type, isTrue, scores, share, standing, outcome }) => {
          const title = hiddenTypeTitle(session, type);
          return (
            <li key={type} class="decided-item">
              <div class="decided-line">
                <span class="decided-title">
                  {isTrue ? t('debrief.worlds.true', { type: title }) : title}
                  <span class="small">
                    {' '}
                    {firstText(session, [`outcome.${outcome}.title`], outcome)}, {formatPoints(scores[scores.length - 1] ?? 0)}
                    {!session.isWatched && ` (${formatInteger(share)}%)`}
                  </span>
                </span>
                {!session.isWatched && <b class="decided-worth">{standingTitle(session, standing)}</b>}
              </div>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
