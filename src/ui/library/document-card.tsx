// One document: its content, how each side reads it, where it is published, what in this game leans on it.
import { t } from '../../i18n/text';
import { formatDate } from '../shared/format';
import { useView } from '../shared/game-context';
import { firstText, seatTitle } from '../shared/labels';
import { SourceNames } from '../shared/sources';
import '../../i18n/en/library';
import './document-card.css';

interface DocumentCardProps {
  readonly id: string;
  readonly texts: Readonly<Record<string, string>>;
  /** The one that was asked for. */
  readonly isLit: boolean;
}

export function DocumentCard({ id, texts, isLit }: DocumentCardProps) {
  const session = useView();
  const key = `document.${id}`;
  const date = session.text(`${key}.date`);
  const list = (field: string): string[] => (texts[`${key}.${field}`] ?? '').split(',').filter((item) => item !== '');
  const leans = [
    ...list('events').map((event) => session.text(`event.${event}.headline`)),
    ...list('clauses').map((clause) => session.text(`table.${clause.replace('.', '.issue.')}.title`)),
    ...list('lines').map((line) => firstText(session, [`line.${line}.title`], line)),
  ];
  return (
    <li class={isLit ? 'document document-lit' : 'document'} data-part={id}>
      <p class="document-date">{formatDate(date)}</p>
      <h4 class="document-title">{session.text(`${key}.title`)}</h4>
      <p class="document-text">{texts[`${key}.text`]}</p>
      <dl class="readings">
        {session.scenario.seats.map(({ id: seat, colour }, index) => {
          const reading = texts[`${key}.reading.${seat}`];
          return reading === undefined ? null : (
            <div key={seat} class={`reading tone-${colour}`}>
              <dt>{t('library.reads', { seat: seatTitle(session, index) })}</dt>
              <dd>{reading}</dd>
            </div>
          );
        })}
      </dl>
      <details class="reason">
        <summary>{t('library.where')}</summary>
        <p>{texts[`${key}.locator`]}</p>
        <SourceNames ids={list('sources')} />
        {leans.length > 0 && (
          <p>
            {t('library.leansOn')}: {leans.join(' · ')}
          </p>
        )}
      </details>
    </li>
  );
}
