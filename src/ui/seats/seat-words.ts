// Words for what a seat may say: demands, and keys that tell reasons apart.
import type { Reason } from '../../engine/command';
import type { SeatContext } from '../../store/session';
import { issueTitle, optionText } from '../table/table-words';

/** A demand as clause and wording. */
export function demandText(desk: SeatContext, table: string, [issue, option]: readonly number[]): string {
  return `${issueTitle(desk, table, issue)}: “${optionText(desk, table, issue, option)}”`;
}

/** One string for a reason, to tell reasons apart. */
export function reasonKey(reason: Reason): string {
  return reason.join(':');
}
