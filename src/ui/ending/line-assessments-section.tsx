// The game as each line of thought assesses it: mark, summary, and on demand the acts it praises and blames with turns and numbers.

import type { DecisionAssessment, LineAssessment, VariableChange } from '../../analysis/debrief/line-assessments';
import { variableDef } from '../../app/game/definitions';
import type { GameView } from '../../app/game/game-view';
import { t } from '../../i18n/text';
import { formatExact, formatPointsChange } from '../shared/format';
import { useView } from '../shared/game-context';
import { firstText, slotShortTitle, statusLabel, turnLabel } from '../shared/labels';
import { decisionTitle, humanize } from './debrief-labels';
import { DeskLink } from './desk-link';
import { Waiting } from './waiting';
import '../../i18n/en/debrief';
import './decisions-section.css';

export function LineAssessmentsSection({ readings }: { readonly readings: readonly LineAssessment[] | undefined }) {
  const session = useView();
  if (readings?.length === 0) return null;
  return (
    <section class="debrief-part" aria-labelledby="readings-title">
      <h2 id="readings-title" class="ending-heading">
        {t(session.isWatched ? 'debrief.readings.titleWatched' : 'debrief.readings.title')}
      </h2>
      {!readings && <Waiting />}
      {readings?.map((reading) => (
        <LineAssessmentCard key={reading.line} reading={reading} />
      ))}
      <p class="small">{t('debrief.readings.noteShort')}</p>
    </section>
  );
}

function LineAssessmentCard({ reading }: { readonly reading: LineAssessment }) {
  const session = useView();
  const { line, verdict, mark, own, history, acts, actsOnLine, praise, blame, gained, lost } = reading;
  return (
    <article class="judged">
      <h3 class="judged-head">
        <span class="judged-name">{firstText(session, [`line.${line}.title`], humanize(line))}</span>
        <b class="judged-mark">{mark}</b>
      </h3>
      <p>{firstText(session, [`reading.${line}.${verdict}`], t(`debrief.readings.${verdict}`))}</p>
      <details class="small">
        <summary>{t('debrief.readings.more')}</summary>
        <ul class="debrief-list">
          <li>
            {t(session.isWatched ? 'debrief.readings.resultWatched' : 'debrief.readings.result', {
              own: formatPointsChange(own),
              history: formatPointsChange(history),
            })}{' '}
            {acts === 0 ? t('debrief.readings.noActs') : t('debrief.readings.conduct', { n: actsOnLine, of: acts })}
          </li>
          {praise.map((finding) => (
            <li key={finding.decision.commands.join()}>
              <FindingText finding={finding} isPraise line={line} />
            </li>
          ))}
          {blame.map((finding) => (
            <li key={finding.decision.commands.join()}>
              <FindingText finding={finding} isPraise={false} line={line} />
            </li>
          ))}
          {gained.length > 0 && <li>{t('debrief.readings.gained', { list: movementsText(session, gained) })}</li>}
          {lost.length > 0 && <li>{t('debrief.readings.lost', { list: movementsText(session, lost) })}</li>}
        </ul>
      </details>
    </article>
  );
}

interface FoundProps {
  readonly finding: DecisionAssessment;
  readonly isPraise: boolean;
  readonly line: string;
}

function FindingText({ finding: { decision, worth, isOnLine }, isPraise, line }: FoundProps) {
  const session = useView();
  const key = isPraise ? (isOnLine ? 'praise' : 'praiseOff') : isOnLine ? 'blameOn' : 'blame';
  const told = { act: decisionTitle(session, decision), turn: turnLabel(session, decision.turn), worth: formatPointsChange(worth) };
  return (
    <>
      {t(`debrief.readings.${key}`, told)}{' '}
      <DeskLink turn={decision.turn} linkId={`reading-${line}-${decision.commands[0]}`}>
        {t('debrief.look.short')}
      </DeskLink>
    </>
  );
}

function movementsText(session: GameView, list: readonly VariableChange[]): string {
  return list
    .map(({ id, from, to, history, worth }) => {
      const slot = session.scenario.variables.findIndex((v) => v.id === id);
      const variable = variableDef(session.scenario, slot);
      const shown = (value: number): string =>
        variable.kind === 'status' ? statusLabel(session, slot, value) : formatExact(variable, value);
      const told = { name: slotShortTitle(session, slot), from: shown(from), to: shown(to), history: shown(history) };
      return `${t('debrief.readings.moved', told)}: ${formatPointsChange(worth)}`;
    })
    .join('; ');
}
