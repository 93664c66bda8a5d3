// Belief about the hidden type: in words with the signals seen, or, after an assessment, in numbers with every step of Bayes' rule.

import type { BeliefStep, BeliefViewModel } from '../../app/game/belief-view';
import { variableDef } from '../../app/game/definitions';
import type { Turn, TypeIndex } from '../../engine/model/indices';
import { t } from '../../i18n/text';
import { AnsweringActs } from '../shared/answering-acts';
import { useParties, useView } from '../shared/game-context';
import { hiddenTypeTitle, textOrEmpty, turnLabel } from '../shared/labels';
import { Modal } from '../shared/modal';
import { printedPercents } from '../shared/sums';
import { likelihoodWord } from '../shared/verbal-scale';
import { Rationale } from './rationale';
import './belief-sheet.css';

export function BeliefSheet({ onClose }: { readonly onClose: () => void }) {
  const session = useView();
  const { belief, view } = session;
  const parties = useParties();
  if (belief === null) return null;
  const { steps, working, revealingActs } = belief;
  const now = working && percentTexts(working.now);
  return (
    <Modal title={t('home.belief', parties)} eyebrow={t('belief.eyebrow')} onClose={onClose}>
      <p>{t(view.isOver ? 'belief.atEnd' : working ? 'belief.inNumbers' : 'belief.inWords', parties)}</p>
      <dl class="belief-kinds">
        {steps.map((step, type) => (
          <div key={type} class="belief-kind">
            <dt>
              {hiddenTypeTitle(session, type)} <b>{now?.[type] ?? likelihoodWord(step)}</b>
            </dt>
            <dd>{typeText(type)}</dd>
          </div>
        ))}
      </dl>
      {revealingActs.length > 0 && <AnsweringActs ids={revealingActs} most={3} label={t('belief.numbersBy')} />}
      {working ? <Working working={working} /> : <Signs belief={belief} />}
      <Rationale prefix="types" />
    </Modal>
  );

  function typeText(type: TypeIndex): string {
    const id = variableDef(session.scenario, session.scenario.slots.type).states[type];
    return textOrEmpty(session, `type.${id}.text`);
  }
}

/** Before an assessment: what was seen, and which kind of counterpart it is likeliest from. */
function Signs({ belief: { signs } }: { readonly belief: BeliefViewModel }) {
  const session = useView();
  const parties = useParties();
  return (
    <>
      <h3>{t('belief.signs')}</h3>
      {signs.length === 0 && <p class="small">{t('belief.noSigns')}</p>}
      <ol class="belief-signs">
        {signs.map(({ turn, id, speaksFor }, at) => (
          <li key={at} class="belief-sign">
            <SignHead turn={turn} id={id} />
            <p class="small">
              {t('belief.speaksFor', parties)} <b>{hiddenTypeTitle(session, speaksFor)}</b>
            </p>
          </li>
        ))}
      </ol>
    </>
  );
}

/** The prior, then every sign: how often each kind would give it, the belief before and after. */
function Working({ working: { prior, steps } }: { readonly working: NonNullable<BeliefViewModel['working']> }) {
  const parties = useParties();
  return (
    <>
      <h3>{t('belief.working')}</h3>
      <p>{t('belief.rule', parties)}</p>
      <ol class="belief-signs">
        <li class="belief-sign">
          <p class="belief-when">{t('belief.prior')}</p>
          <Shares rows={[{ name: t('belief.believed'), values: percentTexts(prior), isStrong: true }]} />
        </li>
        {steps.map((step, at) => (
          <li key={at} class="belief-sign">
            <SignHead turn={step.turn} id={step.id} />
            <Shares rows={rowsOf(step)} />
            <Rationale prefix={`signal.${step.id}`} />
          </li>
        ))}
      </ol>
      {steps.length === 0 && <p class="small">{t('belief.noSigns')}</p>}
    </>
  );
}

interface BeliefRow {
  readonly name: string;
  readonly values: readonly string[];
  readonly isStrong?: boolean;
}

const percentTexts = (perMille: readonly number[]): string[] => printedPercents(perMille).map((n) => t('belief.percent', { n }));

function rowsOf({ likelihood, before, after }: BeliefStep): BeliefRow[] {
  return [
    { name: t('belief.before'), values: percentTexts(before) },
    { name: t('belief.likelihood'), values: likelihood.map((n) => t('belief.percent', { n })) },
    { name: t('belief.after'), values: percentTexts(after), isStrong: true },
  ];
}

function Shares({ rows }: { readonly rows: readonly BeliefRow[] }) {
  const session = useView();
  return (
    <table class="belief-table">
      <thead>
        <tr>
          <th scope="col">
            <span class="unseen">{t('belief.kind')}</span>
          </th>
          {session.scenario.types.prior.map((_, type) => (
            <th key={type} scope="col">
              {hiddenTypeTitle(session, type)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, values, isStrong }) => (
          <tr key={name} class={isStrong ? 'belief-strong' : ''}>
            <th scope="row">{name}</th>
            {values.map((value, type) => (
              <td key={type}>{value}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function SignHead({ turn, id }: { readonly turn: Turn; readonly id: string }) {
  const session = useView();
  return (
    <p class="belief-when">
      <b>{turnLabel(session, turn)}:</b> {textOrEmpty(session, `signal.${id}.text`)}
    </p>
  );
}
