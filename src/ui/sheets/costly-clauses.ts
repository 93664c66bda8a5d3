// Which clauses of a signed text cost it most where it fell, by what the player knows now.
// A file of its own so that the mathematics of a draft loads only when a ratification has failed.
import { evaluateDraft } from '../../analysis/negotiation/draft-evaluation';
import { tableKnowledgeOf } from '../../analysis/negotiation/table-knowledge';
import type { GameView } from '../../app/game/game-view';
import { issueTitle, optionShortText } from '../shared/table-labels';

const MOST_CLAUSES = 2;

/** The clauses where another option would have won most with those who refused, as a list in words; empty when none would. */
export function costlyClauses(session: GameView, table: string, condition: string): string {
  const index = session.scenario.tables.findIndex(({ id }) => id === table);
  const signed = session.view.signed.findLast((text) => text.table === index && text.fate === 'failed');
  if (!signed) return '';
  const { conditions } = evaluateDraft(tableKnowledgeOf(session.scenario, session.view, index), signed.text);
  const clauses = conditions.find(({ id }) => id === condition)?.byIssue ?? [];
  return clauses
    .filter(({ best }) => best >= 0)
    .slice(0, MOST_CLAUSES)
    .map(({ issue, best }) => `${issueTitle(session, table, issue)} (“${optionShortText(session, table, issue, best)}”)`)
    .join(', ');
}
