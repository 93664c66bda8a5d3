// The dossier: what happened before, what was promised, how this game begins, the line to declare. Opens a game; reachable from the menu.
import { openingDef } from '../../app/game/definitions';
import { t } from '../../i18n/text';
import { useView } from '../shared/game-context';
import { firstText, seatTitle, textOrEmpty } from '../shared/labels';
import { MandateList } from '../shared/mandate-list';
import { Paragraphs } from '../shared/marks';
import { Modal } from '../shared/modal';
import { LineList } from './line-sheet';
import './dossier-sheet.css';

export function DossierSheet({ onClose }: { readonly onClose: () => void }) {
  const session = useView();
  const { scenario, view } = session;
  const footer = (
    <button type="button" class="button button-seal" onClick={onClose}>
      {t('dossier.toDesk')}
    </button>
  );
  return (
    <Modal title={session.text('title')} eyebrow={t('dossier.title')} look="wide" onClose={onClose} footer={footer}>
      <p class="dossier-question">{textOrEmpty(session, 'question')}</p>
      <div class="dossier-briefing">
        <Paragraphs text={textOrEmpty(session, 'briefing')} />
      </div>
      <section>
        <h3>{t('dossier.mandate')}</h3>
        <Paragraphs text={textOrEmpty(session, 'mandate')} />
        <MandateList isFull />
      </section>
      {view.openings.length > 0 && (
        <section>
          <h3>{t('dossier.openings')}</h3>
          <ul class="plain-list">
            {view.openings.map((index) => (
              <li key={index}>
                <b>{session.text(`opening.${openingDef(scenario, index).id}.title`)}</b>{' '}
                {textOrEmpty(session, `opening.${openingDef(scenario, index).id}.text`)}
              </li>
            ))}
          </ul>
        </section>
      )}
      <section>
        <h3>{t('dossier.seats')}</h3>
        <ul class="plain-list">
          {scenario.seats.map(({ id }, seat) => (
            <li key={id}>
              <b>{seatTitle(session, seat)}</b> {firstText(session, [`seat.${id}.text`], '')}
            </li>
          ))}
        </ul>
      </section>
      {scenario.slots.line >= 0 && (
        <section>
          <h3>{t('line.title')}</h3>
          <LineList />
        </section>
      )}
    </Modal>
  );
}
