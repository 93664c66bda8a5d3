// The library: documents with both readings, who holds what, place names, sources, and the register of coefficients.

import { useEffect, useRef } from 'preact/hooks';
import { t } from '../../i18n/text';
import { mapSheet } from '../../platform/map-sheet';
import type { ScenarioLibrary } from '../../platform/scenario-source';
import { useApp, useView } from '../shared/game-context';
import { seatTitle, textOrEmpty } from '../shared/labels';
import { useLazy } from '../shared/lazy';
import { Modal } from '../shared/modal';
import { SourceList } from '../shared/sources';
import { DocumentCard } from './document-card';
import '../../i18n/en/library';
import './library-sheet.css';

interface LibrarySheetProps {
  readonly library: ScenarioLibrary | null;
  /** The document to open at. */
  readonly document: string | null;
  readonly onClose: () => void;
}

/** Ids of the entries of a section, in their order. */
function idsOf(texts: Readonly<Record<string, string>>, section: string): string[] {
  const ids = Object.keys(texts).flatMap((key) => {
    const [start, id] = key.split('.');
    return start === section && id !== undefined ? [id] : [];
  });
  return [...new Set(ids)];
}

export function LibrarySheet({ library, document, onClose }: LibrarySheetProps) {
  const page = useRef<HTMLDivElement>(null);
  const go = (part: string) => page.current?.querySelector(`[data-part="${part}"]`)?.scrollIntoView({ block: 'start' });
  useEffect(() => {
    if (document) go(document);
  }, [document, library]);
  if (!library) {
    return (
      <Modal title={t('library.title')} look="wide" onClose={onClose}>
        <p>{t('library.gone')}</p>
        <SourceList />
      </Modal>
    );
  }
  const { texts } = library;
  const documents = idsOf(texts, 'document');
  const parts = [...(documents.length > 0 ? (['documents', 'holdings', 'names'] as const) : []), 'sources' as const, 'numbers' as const];
  return (
    <Modal title={t('library.title')} look="wide" onClose={onClose}>
      <div class="library" ref={page}>
        <nav class="library-parts" aria-label={t('library.parts')}>
          {parts.map((part) => (
            <button key={part} type="button" class="button" onClick={() => go(part)}>
              {t(`library.${part}`)}
            </button>
          ))}
        </nav>
        {documents.length > 0 && (
          <>
            <section data-part="documents">
              <h3>{t('library.documents')}</h3>
              <p>{t('library.documentsText')}</p>
              <ol class="documents">
                {documents.map((id) => (
                  <DocumentCard key={id} id={id} texts={texts} isLit={id === document} />
                ))}
              </ol>
            </section>
            <Holdings texts={texts} />
            <Names texts={texts} />
          </>
        )}
        <section data-part="sources">
          <h3>{t('library.sources')}</h3>
          <SourceList texts={texts} documents={documents} />
        </section>
        <Numbers />
      </div>
    </Modal>
  );
}

function Holdings({ texts }: { readonly texts: Readonly<Record<string, string>> }) {
  const session = useView();
  const map = useLazy(() => import('./places-map'));
  return (
    <section data-part="holdings">
      <h3>{t('library.holdings')}</h3>
      <p>{t('library.holdingsText')}</p>
      <div class="holdings">
        <div class="holdings-map">
          {map && (
            <map.PlacesMap
              title={textOrEmpty(session, `place.${mapSheet.ring}.title`)}
              mainland={textOrEmpty(session, 'place.mainland.title')}
            />
          )}
        </div>
        <dl class="terms">
          {idsOf(texts, 'holding').map((id) => {
            const [own, other] = [
              session.text(`place.${id}.title`),
              session.hasText(`place.${id}.other`) ? session.text(`place.${id}.other`) : '',
            ];
            return (
              <div key={id} class="term">
                <dt>{other !== '' && other !== own ? `${own} (${other})` : own}</dt>
                <dd>{texts[`holding.${id}.text`]}</dd>
              </div>
            );
          })}
        </dl>
      </div>
    </section>
  );
}

function Names({ texts }: { readonly texts: Readonly<Record<string, string>> }) {
  const session = useView();
  const seats = session.scenario.seats.flatMap(({ id }, seat) =>
    Object.keys(texts).some((key) => key.startsWith('name.') && key.endsWith(`.${id}`)) ? [{ id, seat }] : [],
  );
  return (
    <section data-part="names">
      <h3>{t('library.names')}</h3>
      <p>{t('library.namesText')}</p>
      <table class="numbers">
        <thead>
          <tr>
            {seats.map(({ id, seat }) => (
              <th key={id} scope="col">
                {t('library.namesSeat', { seat: seatTitle(session, seat) })}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {idsOf(texts, 'name').map((name) => (
            <tr key={name}>
              {seats.map(({ id }) => (
                <td key={id}>{texts[`name.${name}.${id}`]}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Numbers() {
  const session = useView();
  const { openDialog } = useApp();
  return (
    <section data-part="numbers">
      <h3>{t('library.numbers')}</h3>
      <p>{t('library.numbersText')}</p>
      <button type="button" class="button" onClick={() => openDialog({ kind: 'assumptions', topic: null, name: session.text('title') })}>
        {t('library.numbers')}
      </button>
    </section>
  );
}
