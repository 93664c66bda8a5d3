// Props every seat task takes, and the staff's recommendation.
import type { ComponentChildren } from 'preact';
import type { SeatDecision, SeatDesk } from '../../app/seats/hot-seat';
import { t } from '../../i18n/text';
import '../../i18n/en/seats';

export interface SeatTaskProps<Task> {
  readonly desk: SeatDesk;
  readonly task: Task;
  readonly decide: (decision: SeatDecision) => void;
  /** What the seat is and wants, and what the player did this turn. */
  readonly brief: ComponentChildren;
  /** Everything the seat sees. */
  readonly seen: ComponentChildren;
}

interface AdviceProps {
  readonly words: string;
  readonly onTake: () => void;
}

/** What the agent of the seat would do, one press to do it. */
export function StaffAdvice({ words, onTake }: AdviceProps) {
  return (
    <section class="slip advice" aria-labelledby="advice-title">
      <h2 class="slip-title" id="advice-title">
        {t('seats.advice')}
      </h2>
      <p class="small">{words}</p>
      <button type="button" class="button take" onClick={onTake}>
        {t('seats.advice.take')}
      </button>
    </section>
  );
}
