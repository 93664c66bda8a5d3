// The decisions that mattered most, each with its worth: the total as played minus the total replayed without it.
import type { DecisionPair, DecisionStudy, MeasuredDecision } from '../../analysis/debrief/decisions';
import { t } from '../../i18n/text';
import { formatPointsChange } from '../shared/format';
import { useView } from '../shared/game-context';
import { firstText, rejectionText, turnLabel } from '../shared/labels';
import { decisionTitle, monthLabel } from './debrief-labels';
import { DeskLink } from './desk-link';
import { Waiting } from './waiting';
import '../../i18n/en/debrief';
import './decisions-section.css';

const mostShown = 8;

export function DecisionsSection({ study }: { readonly study: DecisionStudy | undefined }) {
  const told = study
    ? study.ranking
        .slice(0, mostShown)
        .flatMap((i) => study.decisions[i] ?? [])
        .filter(({ worth }) => worth !== 0)
    : [];
  return (
    <section class="debrief-part" aria-labelledby="decisions-title">
      <h2 id="decisions-title" class="ending-heading">
        {t('debrief.decisions.title')}
      </h2>
      {!study && <Waiting />}
      {study && told.length === 0 && <p>{t('debrief.decisions.none')}</p>}
      <ul class="decided">
        {told.map((decision) => (
          <DecisionItem key={decision.commands.join()} decision={decision} outcome={study?.outcome ?? ''} />
        ))}
      </ul>
      {study && study.pairs.length > 0 && (
        <details class="small">
          <summary>{t('debrief.decisions.pairs')}</summary>
          <ul class="small debrief-list">
            {study.pairs.map((pair) => (
              <li key={pair.pair.join()}>
                <Pair pair={pair} study={study} />
              </li>
            ))}
          </ul>
        </details>
      )}
      {told.length > 0 && <p class="small">{t('debrief.decisions.noteShort')}</p>}
    </section>
  );
}

function DecisionItem({ decision, outcome }: { readonly decision: MeasuredDecision; readonly outcome: string }) {
  const session = useView();
  const { worth, skipped, turn } = decision;
  const isOther = decision.outcome !== outcome;
  const title = decisionTitle(session, decision);
  const line = (
    <>
      <span class="decided-title">{title}</span>
      <b class={worth > 0 ? 'decided-worth score-above' : 'decided-worth score-below'}>{formatPointsChange(worth)}</b>
    </>
  );
  const from = (
    <DeskLink turn={turn} linkId={`decided-${decision.commands[0]}`}>
      {monthLabel(session, turn)}
    </DeskLink>
  );
  if (!isOther && skipped.length === 0) {
    return (
      <li class="decided-item">
        {from}
        <div class="decided-line">{line}</div>
      </li>
    );
  }
  return (
    <li class="decided-item">
      {from}
      <details>
        <summary class="decided-line">{line}</summary>
        <div class="small debrief-list">
          {isOther && (
            <p>
              {t('debrief.decisions.otherEnd', { outcome: firstText(session, [`outcome.${decision.outcome}.title`], decision.outcome) })}
            </p>
          )}
          {skipped.length > 0 && <p>{t('debrief.decisions.skippedTitle')}</p>}
          <ul>
            {skipped.map(({ command, turn: at, rejection }) => (
              <li key={command}>
                {turnLabel(session, at)}: {rejection ? rejectionText(session, rejection) : t('debrief.decisions.tooLate')}
              </li>
            ))}
          </ul>
        </div>
      </details>
    </li>
  );
}

function Pair({ pair, study }: { readonly pair: DecisionPair; readonly study: DecisionStudy }) {
  const session = useView();
  const [a, b] = pair.pair.map((i) => study.decisions[i]);
  if (!a || !b) return null;
  const isMixed = a.worth * b.worth < 0;
  const isMore = pair.interaction > 0 === a.worth + b.worth >= 0;
  const told = {
    a: decisionTitle(session, a),
    b: decisionTitle(session, b),
    turnA: turnLabel(session, a.turn),
    turnB: turnLabel(session, b.turn),
    worth: formatPointsChange(pair.worth),
    one: formatPointsChange(a.worth),
    other: formatPointsChange(b.worth),
  };
  return <>{t(isMixed ? 'debrief.decisions.pairMixed' : isMore ? 'debrief.decisions.pairMore' : 'debrief.decisions.pairLess', told)}</>;
}
