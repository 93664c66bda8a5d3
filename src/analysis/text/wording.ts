// Which wording a recurring occasion gets: first those for what has just happened, then the seed's choice, and none again while another is left.
// Invariant: words only. It follows from what the seat was told (who did what, in which turn) and the wording seed, so that looking back tells the same.

import type { Answer } from '../../engine/model/command';
import type { Seat, TableIndex, Turn } from '../../engine/model/indices';
import { elementAt } from '../../engine/model/list-access';
import type { TabledText } from '../../engine/model/state';
import { pickVariant } from '../../engine/model/variant';
import { waysOf } from './telling';

type HasText = (key: string) => boolean;

/** What the choice of a wording hangs on. */
export interface Teller {
  readonly wordingSeed: string;
  readonly hasText: HasText;
  /** Ids of what the player's side did in a turn. */
  readonly actsIn: (turn: Turn) => readonly string[];
}

/** `key.0`, `key.1` … as far as there are such texts. */
function numbered(hasText: HasText, key: string): string[] {
  const keys: string[] = [];
  while (hasText(`${key}.${keys.length}`)) keys.push(`${key}.${keys.length}`);
  return keys;
}

/** The ways of telling it; none where there is no such text. */
function variants(hasText: HasText, key: string): string[] {
  return hasText(key) ? waysOf(key, hasText) : [];
}

/** `pools`: those that fit best come first. When everything has been said, what was said longest ago. '' when there are no words. */
function freshWording(wordingSeed: string, name: string, pools: readonly (readonly string[])[], used: readonly string[]): string {
  for (const pool of pools) {
    const left = pool.filter((key) => !used.includes(key));
    if (left.length > 0) return elementAt(left, pickVariant(wordingSeed, `${name}:${used.length}`, left.length));
  }
  const [first = '', ...rest] = pools.flat();
  return rest.reduce((oldest, key) => (used.lastIndexOf(key) < used.lastIndexOf(oldest) ? key : oldest), first);
}

/** Key of what a move is said with. `turns`: those in which it was made, this one last. What the player's side did then or the turn before may have words of its own. */
export function moveQuoteKey({ wordingSeed, hasText, actsIn }: Teller, id: string, turns: readonly Turn[]): string {
  const name = `move.${id}.quote`;
  const plain = variants(hasText, name);
  const used: string[] = [];
  for (const turn of turns) {
    const deeds = [...actsIn(turn), ...actsIn(turn - 1)];
    const pools = [deeds.flatMap((act) => numbered(hasText, `${name}.after.${act}`)), plain];
    used.push(freshWording(wordingSeed, name, pools, used));
  }
  return used.at(-1) ?? '';
}

/** What an answer at a table did to the text that lies there: the same text once more, a step towards the other side, or neither. */
type AnswerTurn = 'same' | 'nearer' | 'plain';

/**
 * Key of what the latest answer to a text of this seat is said with; '' when nothing was answered or there are no words.
 * `texts`: every text the seat has heard of at this table, oldest first.
 */
export function answerWordingKey(
  { wordingSeed, hasText }: Pick<Teller, 'wordingSeed' | 'hasText'>,
  table: { readonly id: string; readonly index: TableIndex },
  seat: Seat,
  texts: readonly TabledText[],
): string {
  const used: Partial<Record<Answer, string[]>> = {};
  let last = '';
  texts.forEach((asked, at) => {
    if (asked.table !== table.index || asked.seat !== seat || asked.answer === null) return;
    const name = `table.${table.id}.${asked.answer}`;
    const kind = answerTurn(seat, texts, at);
    const pools = [kind === 'plain' ? [] : numbered(hasText, `${name}.${kind}`), variants(hasText, `${name}.text`)];
    const said = used[asked.answer] ?? [];
    last = freshWording(wordingSeed, name, pools, said);
    used[asked.answer] = [...said, last];
  });
  return last;
}

function answerTurn(seat: Seat, texts: readonly TabledText[], at: number): AnswerTurn {
  const asked = elementAt(texts, at);
  const own = texts.filter((t) => t.seat !== seat && t.table === asked.table);
  const now = own.findIndex((t) => t.turn === asked.turn && t.exchange === asked.exchange);
  const [text, before] = [own[now]?.text, own[now - 1]?.text];
  if (!text || !before) return 'plain';
  const changed = text.flatMap((option, issue) => (option === before[issue] ? [] : [issue]));
  if (changed.length === 0) return 'same';
  return changed.some((issue) => text[issue] === asked.text[issue]) ? 'nearer' : 'plain';
}
