// Acts that would answer what a power announces, a card or an open question, each a button that opens the act.
// Invariant: those that can be done come first; where none can, all are named.
import { t } from '../../i18n/text';
import { useApp, useNames, useViewPart } from './game-context';

interface AnsweringActsProps {
  readonly ids: readonly string[];
  readonly most: number;
  readonly label?: string;
}

/** Acts that answer something, each a button that opens the act. */
export function AnsweringActs({ ids, most, label = t('power.answeredBy') }: AnsweringActsProps) {
  const { text } = useNames();
  const { openDialog } = useApp();
  const possible = useViewPart(({ choices }) =>
    ids.filter((id) =>
      choices.some(({ command, rejection }) => command.type === 'act' && command.id === id && rejection?.code !== 'GateClosed'),
    ),
  );
  const shown = (possible.length > 0 ? possible : ids).slice(0, most);
  return (
    <p class="power-line answers">
      <b>{label}</b>{' '}
      {shown.map((id, index) => (
        <span key={id}>
          {index > 0 && ' · '}
          <button type="button" class="inline" onClick={() => openDialog({ kind: 'act', id })}>
            {text(`action.${id}.title`)}
          </button>
        </span>
      ))}
    </p>
  );
}
