// What became of a signed text at home, as news: carried, with two seals; or fallen, where, and which clauses cost it most.
import { judgeDraft } from '../../analysis/table-draft';
import { outlookOf } from '../../analysis/table-outlook';
import type { GameEvent } from '../../engine/event';
import { t } from '../../i18n/text';
import type { Session } from '../../store/session';
import { useGame } from '../game';
import { PressedSeal } from './outcome-scene';
import { conditionShort, issueTitle, optionShort, seatMark, tableTitle, voiceOf } from './table-words';

type Vote = Extract<GameEvent, { readonly type: 'textRatified' | 'ratificationFailed' }>;
const MOST_CLAUSES = 2;

export function VoteNews({ vote }: { readonly vote: Vote }) {
  const { session } = useGame();
  const title = tableTitle(session, vote.table);
  if (vote.type === 'textRatified') {
    const across = session.scenario.tables.find(({ id }) => id === vote.table)?.between[1] ?? 0;
    return (
      <article class={`vote-news across-${session.scenario.seats[across].id}`}>
        <p class="seals" aria-hidden="true">
          <PressedSeal mark={seatMark(session, session.view.seat)} side="own" />
          <PressedSeal mark={seatMark(session, across)} side="theirs" />
        </p>
        <div>
          <h3 class="paper-headline">{t('table.vote.carried', { title })}</h3>
          <p class="paper-text">{voiceOf(session, vote.table, 'ratified')}</p>
        </div>
      </article>
    );
  }
  const names = costlyClauses(session, vote);
  return (
    <article class="vote-news vote-fell">
      <div>
        <h3 class="paper-headline">{t('table.vote.fell', { title, condition: conditionShort(session, vote.table, vote.condition) })}</h3>
        <p class="paper-text">{voiceOf(session, vote.table, `failed.${vote.condition}`)}</p>
        {names && <p class="small">{t('table.vote.clauses', { names })}</p>}
      </div>
    </article>
  );
}

/** The clauses where another option would have won most with those who refused, as things are known now. */
function costlyClauses(session: Session, vote: Extract<Vote, { readonly type: 'ratificationFailed' }>): string {
  const index = session.scenario.tables.findIndex(({ id }) => id === vote.table);
  const signed = session.view.signed.findLast((text) => text.table === index && text.fate === 'failed');
  if (!signed) return '';
  const { conditions } = judgeDraft(outlookOf(session.scenario, session.view, index), signed.text);
  const clauses = conditions.find(({ id }) => id === vote.condition)?.clauses ?? [];
  return clauses
    .filter(({ best }) => best >= 0)
    .slice(0, MOST_CLAUSES)
    .map(({ issue, best }) => `${issueTitle(session, vote.table, issue)} (“${optionShort(session, vote.table, issue, best)}”)`)
    .join(', ');
}
