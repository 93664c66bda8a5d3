// Historical record turn by turn with sources beside the player's decisions, and questions for discussion.
import type { HistoryTurn } from '../../analysis/debrief/history';
import { t } from '../../i18n/text';
import { useView } from '../shared/game-context';
import { firstText, textOrEmpty, turnLabel } from '../shared/labels';
import { Paragraphs } from '../shared/marks';
import { SourceNames } from '../shared/sources';
import { decisionTitle, humanize, newsTitle } from './debrief-labels';
import { DeskLink } from './desk-link';
import { Waiting } from './waiting';
import '../../i18n/en/debrief';
import './history-section.css';

export function HistorySection({ turns }: { readonly turns: readonly HistoryTurn[] | undefined }) {
  const session = useView();
  return (
    <section class="debrief-part" aria-labelledby="course-title">
      <h2 id="course-title" class="ending-heading">
        {t('debrief.history.title')}
      </h2>
      <div class="course-record">
        <Paragraphs text={textOrEmpty(session, 'history')} />
      </div>
      {!turns && <Waiting />}
      {turns?.map((turn) => (
        <HistoryTurnRow key={turn.turn} turn={turn} />
      ))}
    </section>
  );
}

function HistoryTurnRow({ turn }: { readonly turn: HistoryTurn }) {
  const session = useView();
  const acts = turn.acts.map((id) => firstText(session, [`action.${id}.title`], humanize(id)));
  const own = turn.own.decisions.map((decision) => decisionTitle(session, decision));
  const others = turn.own.moves.map(({ id }) => firstText(session, [`move.${id}.title`], humanize(id)));
  // A game that ended early has no desk for the turns after.
  const hasBeen = turn.turn < session.view.scoreHistory.length;
  const sources = [...new Set(turn.news.flatMap(({ id }) => textOrEmpty(session, `event.${id}.sources`).split(',')))];
  return (
    <article class="course-turn">
      <h3 class="course-head">{hasBeen ? <DeskLink turn={turn.turn} linkId={`course-${turn.turn}`} /> : turnLabel(session, turn.turn)}</h3>
      <div>
        <p class="course-side">{t('debrief.history.asItWas')}</p>
        <p>
          <b>{acts.join('; ') || t('debrief.history.nothing')}</b>
        </p>
        {turn.news.length > 0 && (
          <>
            <p class="small">{turn.news.map((item) => newsTitle(session, item)).join(' · ')}</p>
            <details class="small">
              <summary>{t('debrief.history.sourcesOf')}</summary>
              <SourceNames ids={sources} />
            </details>
          </>
        )}
      </div>
      {!session.isWatched && (
        <div>
          <p class="course-side">{t('debrief.history.own')}</p>
          <p>
            <b>{own.join('; ') || t('debrief.history.nothing')}</b>
          </p>
          {others.length > 0 && (
            <p class="small">
              {t('debrief.history.others')}: {others.join(' · ')}
            </p>
          )}
        </div>
      )}
    </article>
  );
}

export function QuestionsSection({ questions }: { readonly questions: readonly string[] | undefined }) {
  const session = useView();
  if (questions?.length === 0) return null;
  return (
    <section class="debrief-part" aria-labelledby="questions-title">
      <h2 id="questions-title" class="ending-heading">
        {t('debrief.questions.title')}
      </h2>
      {!questions && <Waiting />}
      <ol class="debrief-questions">
        {questions?.map((id) => (
          <li key={id}>{session.text(`question.${id}.text`)}</li>
        ))}
      </ol>
    </section>
  );
}
