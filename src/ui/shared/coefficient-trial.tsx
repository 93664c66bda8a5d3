// The commands of a finished game played again with one coefficient a quarter lower and a quarter higher.
// Offered only after the end: the differences reveal hidden information.

import { useEffect, useRef, useState } from 'preact/hooks';
import type { CoefficientTrial, WhatIfOutcome } from '../../analysis/debrief/what-if';
import { variableDef } from '../../app/game/definitions';
import type { Ending, GameView } from '../../app/game/game-view';
import type { Coefficient } from '../../engine/model/coefficient';
import type { Command } from '../../engine/model/command';
import { t } from '../../i18n/text';
import { coefficientLabel, coefficientText, entryTitle } from './coefficient-labels';
import { formatExact, formatPointsChange, formatTenths } from './format';
import { useApp, useView } from './game-context';
import { firstText, rejectionText, slotTitle, standingTitle, statusLabel, turnLabel } from './labels';
import '../../i18n/en/library';
import './coefficient-trial.css';

/** Gauges named that end elsewhere. */
const mostNamed = 4;

/** A button that becomes the answer. Nothing while the game is not over. */
export function CoefficientTrialButton({ number }: { readonly number: Coefficient }) {
  const session = useView();
  const [isAsked, setAsked] = useState(false);
  if (!session.ending) return null;
  if (isAsked) return <CoefficientTrialResult number={number} ending={session.ending} />;
  return (
    <p>
      <button type="button" class="inline trial-ask" onClick={() => setAsked(true)}>
        {t('trial.ask')}
        <span class="unseen"> {`${entryTitle(session, number.address)} ${coefficientLabel(session, number.address)}`}</span>
      </button>
    </p>
  );
}

interface CoefficientTrialProps {
  readonly number: Coefficient;
  readonly ending: Ending;
}

/** What would differ; takes the focus from the button it stands for. */
export function CoefficientTrialResult({ number, ending }: CoefficientTrialProps) {
  const session = useView();
  const { studies } = useApp().options;
  const [found, setFound] = useState<CoefficientTrial | 'failed' | null>(null);
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    place.current?.focus({ preventScroll: true });
    const study = studies.run(session.scenario, { kind: 'whatIf', number, game: ending.game });
    study.result.then(setFound, () => setFound('failed'));
    return study.cancel;
  }, [number]);
  return (
    <div class="trial" ref={place} tabIndex={-1} aria-live="polite">
      {found === null && <p class="small">{t('trial.waiting')}</p>}
      {found === 'failed' && <p class="small">{t('trial.failed')}</p>}
      {found && found !== 'failed' && <Found number={number} tried={found} ending={ending} />}
    </div>
  );
}

interface FoundProps extends CoefficientTrialProps {
  readonly tried: CoefficientTrial;
}

/** The total, which stands after the scores. */
const totalOf = (scores: CoefficientTrial['scores']): number => scores.at(-1) ?? 0;

function Found({ number, tried, ending }: FoundProps) {
  const session = useView();
  const { scores, variants } = tried;
  const total = totalOf(scores);
  const outcome = (id: string): string => firstText(session, [`outcome.${id}.title`], id);
  const standing = (grade: CoefficientTrial['grade']): string => (grade ? standingTitle(session, grade.standing) : '');
  const headOf = ({ to }: { readonly to: number }): string =>
    t(to < number.value ? 'trial.lower' : 'trial.higher', { value: coefficientText(session, { ...number, value: to }) });
  const rows: readonly (readonly [string, string, ...string[]])[] = [
    [t('trial.total'), formatTenths(total), ...variants.map((one) => totalText(totalOf(one.scores), total))],
    [t('trial.grade'), standing(tried.grade), ...variants.map(({ grade }) => standing(grade))],
    [t('trial.outcome'), outcome(tried.outcome), ...variants.map((one) => outcome(one.outcome))],
  ];
  return (
    <>
      <div class="trial-scroll">
        <table class="numbers">
          <thead>
            <tr>
              <td />
              <th scope="col">{t('trial.played', { value: coefficientText(session, number) })}</th>
              {variants.map((one) => (
                <th key={one.to} scope="col">
                  {headOf(one)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(([name, ...cells]) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                {cells.map((cell, i) => (
                  <td key={`${name}${i}`}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {variants.map((one) => (
        <p key={one.to} class="small">
          <b>{headOf(one)}:</b> {differing(session, ending, one)}
        </p>
      ))}
    </>
  );
}

/** A total, and by how much it differs from what was played. */
function totalText(total: number, played: number): string {
  return total === played ? formatTenths(total) : `${formatTenths(total)} (${formatPointsChange(total - played)})`;
}

/** What would differ beside the total, in sentences. */
function differing(session: GameView, ending: Ending, { values, partsIn, movesGone, movesNew, skipped }: WhatIfOutcome): string {
  if (partsIn < 0 && values.length === 0) return t('trial.same');
  const ends = values.slice(0, mostNamed).map(({ id, played, changed }) => {
    const slot = session.scenario.variables.findIndex((v) => v.id === id);
    const variable = variableDef(session.scenario, slot);
    const shown = (value: number): string =>
      variable.kind === 'status' ? statusLabel(session, slot, value) : formatExact(variable, value);
    return t('trial.value', { name: slotTitle(session, slot), from: shown(played), to: shown(changed) });
  });
  const moves = (list: WhatIfOutcome['movesGone']): string =>
    list.map(({ id, turn }) => `${firstText(session, [`move.${id}.title`], id)} (${turnLabel(session, turn)})`).join('; ');
  const left = skipped.flatMap(({ command, turn, rejection }) => {
    const given = ending.game.commands[command];
    if (!given) return [];
    const why = rejection ? rejectionText(session, rejection) : t('trial.tooLate');
    return [`${commandTitle(session, given)} (${turnLabel(session, turn)}: ${why})`];
  });
  return [
    partsIn < 0 ? t('trial.atEnd') : t('trial.parts', { turn: turnLabel(session, partsIn) }),
    ends.length > 0 ? t('trial.values', { list: ends.join('; ') }) : '',
    movesGone.length > 0 ? t('trial.movesGone', { list: moves(movesGone) }) : '',
    movesNew.length > 0 ? t('trial.movesNew', { list: moves(movesNew) }) : '',
    left.length > 0 ? t('trial.skipped', { list: left.join('; ') }) : '',
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
}

/** What was decided, as it is called. */
function commandTitle(session: GameView, command: Command): string {
  switch (command.type) {
    case 'act':
      return firstText(session, [`action.${command.id}.title`], command.id);
    case 'declare':
      return firstText(session, [`line.${command.id}.title`], command.id);
    case 'offer':
    case 'agree':
    case 'leave':
    case 'sign':
    case 'answer':
      return firstText(session, [`table.${command.table}.title`], command.table);
    default:
      return t('trial.crisis');
  }
}
