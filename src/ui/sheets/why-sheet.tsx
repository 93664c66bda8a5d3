// Explains any number: its meaning, value, curve and full ledger with causes.

import type { ComponentChildren } from 'preact';
import { scoreDef, seenValue, variableDef } from '../../app/game/definitions';
import type { GameView } from '../../app/game/game-view';
import { bandSeen, seenAs } from '../../app/game/slot-view';
import { partyNames } from '../../app/game/text';
import type { Slot } from '../../engine/model/indices';
import { t } from '../../i18n/text';
import { formatBand, formatChange, formatExact, formatPointsChange, formatTenths } from '../shared/format';
import { useApp, useView, type WhyTarget } from '../shared/game-context';
import {
  causeReason,
  causeTitle,
  firstText,
  slotHistory,
  slotText,
  slotTitle,
  statusLabel,
  textOrEmpty,
  turnLabel,
} from '../shared/labels';
import { LineChart } from '../shared/line-chart';
import { GaugeBar, GlossaryTerm } from '../shared/marks';
import { Modal } from '../shared/modal';
import { printedSum } from '../shared/sums';
import { spanOf, sumByCause } from '../shared/turn-summary';
import { AssumptionsLink, Rationale } from './rationale';
import '../../i18n/en/log';
import './why-sheet.css';

interface WhySheetProps {
  readonly target: WhyTarget;
  readonly onClose: () => void;
}

export function WhySheet({ target, onClose }: WhySheetProps) {
  if (target.kind === 'slot') return <SlotSheet slot={target.slot} onClose={onClose} />;
  return <ScoreSheet index={target.kind === 'score' ? target.index : -1} onClose={onClose} />;
}

function SlotSheet({ slot, onClose }: { readonly slot: Slot; readonly onClose: () => void }) {
  const session = useView();
  const variable = variableDef(session.scenario, slot);
  const seen = seenAs(session, slot);
  const value = seenValue(session, slot);
  const shown =
    variable.kind === 'status'
      ? statusLabel(session, slot, value)
      : seen === 'band'
        ? formatBand(variable, bandSeen(session, slot))
        : formatExact(variable, value);
  const isCurve = seen === 'exact' && variable.kind === 'gauge' && session.view.turn > 0;
  return (
    <Modal title={slotTitle(session, slot)} eyebrow={t('why.title')} onClose={onClose}>
      <p class="why-value">{shown}</p>
      <p>{slotText(session, slot)}</p>
      <SlotTerm slot={slot} />
      {seen === 'band' && <p class="small">{t('why.band', partyNames(session))}</p>}
      {isCurve && (
        <LineChart
          label={t('why.curve', { name: slotTitle(session, slot) })}
          values={slotHistory(session, slot)}
          pointCount={session.scenario.turns.length + 1}
          low={variable.min}
          high={variable.max}
          height={120}
          hasGrid
        />
      )}
      {seen === 'exact' && <History slot={slot} />}
      <Rationale prefix={`${variable.kind}.${variable.id}`} />
      <AssumptionsLink topic={{ kind: 'slot', slot }} name={slotTitle(session, slot)} />
    </Modal>
  );
}

/** The word of the glossary that explains a variable: the one it names, or one of its own id. */
function SlotTerm({ slot }: { readonly slot: Slot }) {
  const session = useView();
  const { kind, id } = variableDef(session.scenario, slot);
  const term = firstText(session, [`${kind}.${id}.term`], id);
  if (!session.hasText(`glossary.${term}.title`)) return null;
  return (
    <p class="small">
      {t('why.term')} <GlossaryTerm id={term}>{session.text(`glossary.${term}.title`)}</GlossaryTerm>
    </p>
  );
}

/** The ledger of one slot by turn, latest first, down to the start of the game. */
function History({ slot }: { readonly slot: Slot }) {
  const session = useView();
  const variable = variableDef(session.scenario, slot);
  const entries = session.ledger.filter((entry) => entry.slot === slot);
  const turns = [...new Set(entries.map((entry) => entry.turn))].sort((a, b) => b - a);
  const write = (value: number) => (variable.kind === 'status' ? statusLabel(session, slot, value) : formatExact(variable, value));
  return (
    <div class="history">
      {turns.map((turn) => {
        const ofTurn = entries.filter((entry) => entry.turn === turn);
        const { from, to } = spanOf(ofTurn);
        return (
          <section key={turn} class="history-turn">
            <h3 class="history-title">
              {turnLabel(session, turn)}{' '}
              <span class="history-step">
                {write(from)} → {write(to)}
              </span>
            </h3>
            <ul class="history-list">
              {sumByCause(ofTurn).map(({ cause, by, lost }) => (
                <HistoryLine
                  key={cause}
                  cause={cause}
                  change={variable.kind === 'status' ? '' : formatChange(variable, by)}
                  asked={variable.kind === 'gauge' && lost !== 0 ? formatChange(variable, by + lost) : ''}
                />
              ))}
            </ul>
          </section>
        );
      })}
      <p class="history-start">
        {t('why.start')} <b>{write(session.startValues[slot] ?? variable.start)}</b>
      </p>
    </div>
  );
}

function HistoryLine({ cause, change, asked }: { readonly cause: string; readonly change: string; readonly asked: string }) {
  const session = useView();
  const reason = causeReason(session, cause);
  return (
    <li class="history-line">
      <b class="history-by">{change}</b>
      <span>
        {causeTitle(session, cause)}
        {reason && <span class="history-reason">{reason}</span>}
        {asked && <span class="history-reason">{t('why.asked', { asked, by: change })}</span>}
      </span>
    </li>
  );
}

/** A score, or the total when the index is −1: its formula in parts, each a share of the whole. */
function ScoreSheet({ index, onClose }: { readonly index: number; readonly onClose: () => void }) {
  const session = useView();
  const { scorecard } = session;
  const score = index >= 0 ? scorecard.scores[index] : null;
  const start = session.view.scoreHistory[0]?.[index >= 0 ? index : session.scenario.scores.length];
  const value = score ? score.value : scorecard.total;
  const title = score ? session.text(`score.${score.id}.title`) : firstText(session, ['total.title'], t('why.total'));
  const series = session.view.scoreHistory.flatMap((row) => row.at(index) ?? []);
  return (
    <Modal title={title} eyebrow={t('why.title')} onClose={onClose}>
      <p class="why-value">{formatTenths(value)}</p>
      {start !== undefined && <p class="small">{t('why.sinceFirst', { by: formatPointsChange(value - start) })}</p>}
      <p>{score ? textOrEmpty(session, `score.${score.id}.text`) : firstText(session, ['total.text'], t('why.totalText'))}</p>
      {series.length > 1 && (
        <LineChart
          label={t('why.curve', { name: title })}
          values={series}
          pointCount={session.scenario.turns.length}
          height={120}
          hasGrid
        />
      )}
      <h3>{t('why.parts')}</h3>
      {score ? <ScoreParts score={score} /> : <TotalParts />}
      {score && <Rationale prefix={`score.${score.id}`} />}
      <AssumptionsLink topic={{ kind: 'score', index }} name={title} />
    </Modal>
  );
}

/** What a score is made of, in tenths like the score above it. */
function ScoreParts({ score }: { readonly score: GameView['scorecard']['scores'][number] }) {
  const session = useView();
  const { parts, rest } = printedSum(
    score.value,
    score.parts.map((part) => part.value),
    1,
  );
  return (
    <ul class="parts">
      {score.parts.map(({ id }, i) => (
        <PartLine key={id} value={parts[i] ?? 0}>
          <span class="gauge-name">{firstText(session, [`score.${score.id}.part.${id}`], id.replaceAll('_', ' '))}</span>
        </PartLine>
      ))}
      <RestLine value={rest} />
    </ul>
  );
}

/** The total: what each score brings by its weight, and what is taken off. */
function TotalParts() {
  const session = useView();
  const { openDialog } = useApp();
  const { scores, totalParts, total } = session.scorecard;
  const weighted = scores.map(({ value }, at) => (value * scoreDef(session.scenario, at).weight) / 100);
  const { parts, rest } = printedSum(total, [...weighted, ...totalParts.map(({ value }) => value)], 1);
  return (
    <ul class="parts">
      {scores.map(({ id, value }, at) => (
        <PartLine key={id} value={parts[at] ?? 0}>
          <button type="button" class="inline gauge-name" onClick={() => openDialog({ kind: 'why', target: { kind: 'score', index: at } })}>
            {t('why.weighted', {
              title: session.text(`score.${id}.title`),
              value: formatTenths(value),
              weight: scoreDef(session.scenario, at).weight,
            })}
          </button>
        </PartLine>
      ))}
      {totalParts.map(({ id }, i) => (
        <PartLine key={id} value={parts[scores.length + i] ?? 0}>
          <span class="gauge-name">{firstText(session, [`total.${id}.title`], id)}</span>
        </PartLine>
      ))}
      <RestLine value={rest} />
    </ul>
  );
}

function RestLine({ value }: { readonly value: number }) {
  if (value === 0) return null;
  return (
    <PartLine value={value}>
      <span class="gauge-name">{t('why.limits')}</span>
    </PartLine>
  );
}

function PartLine({ value, children }: { readonly value: number; readonly children: ComponentChildren }) {
  return (
    <li class="gauge">
      {children}
      <GaugeBar share={Math.abs(value) / 1000} />
      <b class="gauge-number gauge-still">{formatPointsChange(value)}</b>
    </li>
  );
}
