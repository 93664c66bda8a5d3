// On which hidden type the past is played: whose reading that is, and the other readings, each with a way to choose it.
// Invariant: nothing is shown where there is only one type; what a reading rests on is the scenario's text.
import { hiddenTypesOf } from '../../app/game/definitions';
import type { TypeIndex } from '../../engine/model/indices';
import { t } from '../../i18n/text';
import { useNames, useParties } from './game-context';
import { hiddenTypeTitle, textOrEmpty } from './labels';
import { SourceNames } from './sources';
import '../../i18n/en/past';

interface PastReadingProps {
  /** The one that is used. */
  readonly type: TypeIndex;
  /** Words before the list of the others, and on the button that chooses one. */
  readonly choose: string;
  readonly onChoose: (event: { readonly currentTarget: Element }, type: TypeIndex) => void;
}

export function PastReading({ type, choose, onChoose }: PastReadingProps) {
  const names = useNames();
  const parties = useParties();
  const types = hiddenTypesOf(names.scenario);
  if (types.length < 2) return null;
  return (
    <div class="past-reading">
      <p>{t('reading.used', { ...parties, type: hiddenTypeTitle(names, type) })}</p>
      <details class="reason">
        <summary>{t('reading.others')}</summary>
        <WhoReadsIt type={type} />
        <ul class="past-readings">
          {types.map((id, other) =>
            other === type ? null : (
              <li key={id}>
                <p>
                  <b>{hiddenTypeTitle(names, other)}</b>
                </p>
                <WhoReadsIt type={other} />
                <button type="button" class="inline" onClick={(event) => onChoose(event, other)}>
                  {choose}
                  <span class="unseen"> {hiddenTypeTitle(names, other)}</span>
                </button>
              </li>
            ),
          )}
        </ul>
      </details>
    </div>
  );
}

/** What such a side is like, who reads this past so, and the documents. */
function WhoReadsIt({ type }: { readonly type: TypeIndex }) {
  const names = useNames();
  const key = `type.${hiddenTypesOf(names.scenario)[type]}`;
  const text = textOrEmpty(names, `${key}.past.text`);
  return (
    <div class="chronicle">
      <p class="small">{textOrEmpty(names, `${key}.text`)}</p>
      {text && <p>{text}</p>}
      {text && <SourceNames ids={textOrEmpty(names, `${key}.past.sources`).split(',')} />}
    </div>
  );
}
