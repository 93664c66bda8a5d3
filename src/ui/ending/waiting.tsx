// Shown in place of a part of the debrief that is still being computed.
import { t } from '../../i18n/text';
import '../../i18n/en/debrief';

export function Waiting() {
  return <p class="small debrief-waiting">{t('debrief.head.waiting')}</p>;
}
