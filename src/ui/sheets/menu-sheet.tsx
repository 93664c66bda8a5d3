// Menu: every sheet, sharing, export, leaving the game.
import { t } from '../../i18n/text';
import { formatSeed } from '../../replay/seed';
import { ExportedGame } from '../shared/exported-game';
import { recordName } from '../shared/format';
import { type DialogState, useApp, useController, useLeaving, useView } from '../shared/game-context';
import { whileWaiting } from '../shared/lazy';
import { Modal } from '../shared/modal';
import './menu-sheet.css';

const SHEETS = [
  ['dossier', 'dossier.title'],
  ['record', 'record.again'],
  ['log', 'log.title'],
  ['turns', 'past.title'],
  ['glossary', 'glossary.title'],
  ['library', 'library.title'],
  ['how', 'how.title'],
  ['settings', 'settings.title'],
  ['keys', 'keys.title'],
  ['credits', 'credits.title'],
] as const;

export function MenuSheet({ onClose }: { readonly onClose: () => void }) {
  const session = useView();
  const controller = useController();
  const { openDialog } = useApp();
  const leave = useLeaving();
  const share = (event: { readonly currentTarget: Element }) =>
    whileWaiting(event.currentTarget, () => controller.shareLink().then((link) => openDialog({ kind: 'link', link })));
  return (
    <Modal
      title={t('menu.title')}
      eyebrow={`${session.text('title')} · ${t('desk.seed', { seed: formatSeed(session.seed) })}`}
      onClose={onClose}
    >
      <ul class="menu-list">
        {SHEETS.map(([kind, key]) => (
          <li key={kind}>
            <button type="button" class="menu-item" onClick={() => openDialog({ kind } as DialogState)}>
              {t(key)}
            </button>
          </li>
        ))}
        <li>
          <button type="button" class="menu-item" onClick={() => openDialog({ kind: 'help', screen: 'desk' })}>
            {t('keys.help')}
          </button>
        </li>
        <li>
          <button type="button" class="menu-item" onClick={share}>
            {t('menu.share')}
          </button>
        </li>
        <li>
          <ExportedGame name={recordName(session)} read={() => controller.exportGame()} look="menu-item" />
        </li>
        <li>
          <button
            type="button"
            class="menu-item"
            onClick={() => {
              onClose();
              leave(controller.closeGame);
            }}
          >
            {t('menu.leave')}
          </button>
        </li>
      </ul>
    </Modal>
  );
}
