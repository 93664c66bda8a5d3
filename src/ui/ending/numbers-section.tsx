// "What if a number is wrong?", asked of the whole game: fetched with the scenario's library when somebody asks.
import { useRef, useState } from 'preact/hooks';
import { debriefText } from '../../i18n/debrief-text';
import { fetchLibrary } from '../../platform/scenario-source';
import { useGame } from '../game';
import { useLazy } from '../late';
import { Waiting } from './waiting';

export function CoefficientTrialSection() {
  const [isAsked, setAsked] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const ask = () => {
    // The button goes; whoever pressed it stays at its section.
    heading.current?.focus();
    setAsked(true);
  };
  return (
    <section class="debrief-part" aria-labelledby="numbers-title">
      <h2 id="numbers-title" class="ending-heading" tabIndex={-1} ref={heading}>
        {debriefText('numbers.title')}
      </h2>
      {isAsked ? (
        <LazyCoefficientTrialList />
      ) : (
        <>
          <p>{debriefText('numbers.text')}</p>
          <p>
            <button type="button" class="button" onClick={ask}>
              {debriefText('numbers.ask')}
            </button>
          </p>
        </>
      )}
    </section>
  );
}

function LazyCoefficientTrialList() {
  const { session } = useGame();
  const [part, library] = useLazy(() => Promise.all([import('../library/numbers-to-try'), fetchLibrary(session.scenario.id)])) ?? [];
  return part ? <part.CoefficientTrialList library={library ?? null} /> : <Waiting />;
}
