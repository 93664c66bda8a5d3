// What became of a signed text at home, as news: carried, with two seals; or fallen, where, and which clauses cost it most.
import { useEffect, useState } from 'preact/hooks';
import type { GameEvent } from '../../engine/event';
import { w } from '../../i18n/en-at-table';
import { useGame } from '../game';
import { PressedSeal } from './outcome-scene';
import { conditionShortTitle, seatGlyph, tableMomentText, tableTitle } from './table-words';

type Vote = Extract<GameEvent, { readonly type: 'textRatified' | 'ratificationFailed' }>;

export function RatificationNews({ vote }: { readonly vote: Vote }) {
  const { session } = useGame();
  const title = tableTitle(session, vote.table);
  const condition = vote.type === 'ratificationFailed' ? vote.condition : null;
  const [names, setNames] = useState('');
  useEffect(() => {
    if (condition === null) return;
    import('./vote-clauses').then(({ costlyClauses }) => setNames(costlyClauses(session, vote.table, condition)));
  }, [condition]);
  if (vote.type === 'textRatified') {
    const across = session.scenario.tables.find(({ id }) => id === vote.table)?.between[1] ?? 0;
    return (
      <article class={`vote-news across-${session.scenario.seats[across].id}`}>
        <p class="seals" aria-hidden="true">
          <PressedSeal mark={seatGlyph(session, session.view.seat)} side="own" />
          <PressedSeal mark={seatGlyph(session, across)} side="theirs" />
        </p>
        <div>
          <h3 class="paper-headline">{w('table.vote.carried', { title })}</h3>
          <p class="paper-text">{tableMomentText(session, vote.table, 'ratified')}</p>
        </div>
      </article>
    );
  }
  return (
    <article class="vote-news vote-fell">
      <div>
        <h3 class="paper-headline">
          {w('table.vote.fell', { title, condition: conditionShortTitle(session, vote.table, vote.condition) })}
        </h3>
        <p class="paper-text">{tableMomentText(session, vote.table, `failed.${vote.condition}`)}</p>
        {names && <p class="small">{w('table.vote.clauses', { names })}</p>}
      </div>
    </article>
  );
}
