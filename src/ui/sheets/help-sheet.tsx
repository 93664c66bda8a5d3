// Help about the page one is on: each control by its name, what it does, its key. Words only; nothing of the game is read.
import { type MessageKey, t } from '../../i18n/text';
import { type HelpScreen, useParties, useSettings } from '../shared/game-context';
import { Modal } from '../shared/modal';
import { HELP_KEY } from '../shared/shortcuts';
import '../../i18n/en/help';
import '../../i18n/en/sheets';
import './help-sheet.css';

type GroupId<S extends HelpScreen, Key = MessageKey> = Key extends `help.${S}.${infer Id}.group` ? Id : never;
type ControlId<S extends HelpScreen, Key = MessageKey> = Key extends `help.${S}.${infer Id}.name` ? Id : never;
/** A control, with the key of the keyboard that presses it where there is one. */
type Control<S extends HelpScreen> = ControlId<S> | readonly [id: ControlId<S>, key: string];

/** The controls of each page in the order of the page, in groups. */
export const HELP_PAGES: { readonly [S in HelpScreen]: readonly (readonly [GroupId<S>, readonly Control<S>[]])[] } = {
  scene: [
    ['top', ['lanterns', 'scores', ['help', HELP_KEY.toUpperCase()], 'menu']],
    ['sheet', ['speaker', 'answer', 'price', 'moves', 'desk', 'record', ['endTurn', 'E'], ['guide', 'G']]],
    ['passage', ['beats', 'changes']],
  ],
  desk: [
    ['top', ['scores', 'capital', ['help', HELP_KEY.toUpperCase()], 'menu']],
    ['left', ['trust', 'announces', 'answeredBy', 'wants', 'more', 'belief']],
    ['middle', ['ladder', 'map', ['mapList', 'M'], 'record']],
    ['right', ['line', 'cards', ['tabs', 'A'], 'act', 'effects', 'later', 'risk', 'details', 'crisis', 'table']],
    ['foot', [['undo', 'U'], 'decided', ['endTurn', 'E'], 'curve', 'promises', ['log', 'L'], ['dossier', 'D'], ['guide', 'G']]],
  ],
  table: [
    ['paper', ['start', 'option', 'reading', 'technical']],
    ['beside', ['said', ['take', 'T'], 'ratification', 'worth', 'plot', 'edges']],
    [
      'foot',
      [
        ['send', 'S'],
        ['sign', 'S'],
        ['hold', 'H'],
        ['leave', 'X'],
        ['help', HELP_KEY.toUpperCase()],
      ],
    ],
  ],
  crisis: [
    ['seen', ['ladder', 'worth', 'price']],
    ['answers', ['climb', 'offRamp', 'stepDown', ['back', 'Esc']]],
  ],
  ending: [
    ['result', ['grade', 'score', 'curves', 'promises', 'beside']],
    ['secrets', ['hidden', 'turns', 'worlds', 'talks', 'keys']],
    ['causes', ['decisions', 'pairs', 'date', 'readings', 'numbers', 'history', 'questions', 'reading']],
    ['next', ['newSeed', 'sameSeed', 'share', 'export', 'print', 'earlier', 'log', 'library', ['help', HELP_KEY.toUpperCase()]]],
  ],
  seats: [['page', ['brief', 'sees', 'texts', 'worth', 'advice', 'answer', 'stand', 'announce', 'title']]],
};

export function HelpSheet({ screen, onClose }: { readonly screen: HelpScreen; readonly onClose: () => void }) {
  const settings = useSettings();
  const parties = useParties();
  // The table of pages holds only ids whose messages exist; what it cannot say is that they belong to this page.
  const say = (id: string, part: 'group' | 'name' | 'text') => t(`help.${screen}.${id}.${part}` as MessageKey, parties);
  return (
    <Modal title={t(`help.${screen}.title`)} look="wide" onClose={onClose}>
      <p>{t(`help.${screen}.text`)}</p>
      {!settings.hasShortcuts && <p class="small">{t('help.keysOff')}</p>}
      <div class="help">
        {HELP_PAGES[screen].map(([group, controls]) => (
          <section key={group} class="help-group">
            <h3>{say(group, 'group')}</h3>
            <dl>
              {controls.map((control) => {
                const [id, key] = typeof control === 'string' ? [control] : control;
                return (
                  <div key={id} class="help-item">
                    <dt>
                      {say(id, 'name')} {key && <kbd>{key}</kbd>}
                    </dt>
                    <dd>{say(id, 'text')}</dd>
                  </div>
                );
              })}
            </dl>
          </section>
        ))}
      </div>
    </Modal>
  );
}
