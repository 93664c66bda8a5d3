// What a person in the seat across has before them when a text waits for their answer, made from that seat's own view.
import { answerText, standingOf } from '../agents/bargainer';
import { reasonsAbout, weightiest, whatWon } from '../agents/reason';
import { stallText } from '../agents/stall';
import { conditionsOf } from '../bargain/measure';
import type { Scenario } from '../engine/scenario';
import type { SeatView } from '../engine/view';
import type { TextTask } from './seats';

export function textTask(scenario: Scenario, view: SeatView, index: number): TextTask {
  const table = scenario.tables[index];
  const { session } = table;
  if (!session) throw new Error(`Nothing is said at table "${table.id}".`);
  const texts = view.texts.filter((t) => t.table === index);
  const asked = texts[texts.length - 1].text;
  const advice = answerText(scenario, view) ?? stallText(scenario, view);
  const standing = standingOf(scenario, view, index, session);
  const isCarried = conditionsOf(standing.bargain, asked).every(({ id, holds }) => holds || !standing.own.includes(id));
  return {
    kind: 'text',
    table: index,
    exchange: view.session?.exchange ?? 0,
    exchanges: session.exchanges,
    asked,
    own: texts.findLast((t) => t.seat === view.seat)?.text ?? null,
    advice,
    reasons: {
      accept: advice.answer === 'accept' ? advice.reasons : whatWon(standing, asked),
      other: advice.answer === 'accept' ? weightiest(standing, asked, isCarried, null) : advice.reasons,
    },
    allReasons: reasonsAbout(standing, asked),
    demands: table.issues.flatMap(({ demandOnly }, issue) => demandOnly.map((option) => [issue, option] as const)),
  };
}
