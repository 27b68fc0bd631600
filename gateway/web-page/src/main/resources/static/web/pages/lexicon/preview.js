/** What a change of the lexicon would find in texts, before it is saved. */
import { html, nothing } from 'lit';
import { translator } from '../../core/texts.js';
import { badge } from '../../design/badges.js';
import { message } from '../../design/messages.js';
import { plainTable } from '../../design/plain-table.js';

const t = translator('lexicon');
const EFFECTS = { STARTS: ['warning', 'plus'], STOPS: ['danger', 'minus'], STAYS: ['success', 'check'], NEVER: ['neutral', 'minus'] };

export function previewResult(previews) {
  if (previews.length === 0) return message('info', t('preview.none'), t('preview.none.text'));
  const count = effect => previews.filter(one => one.effect === effect).length;
  return html`<p class="row"
    role="status">${Object.keys(EFFECTS)
      .filter(count)
      .map(effect => html`${effectBadge(effect)} ${count(effect)}`)}</p>
    ${plainTable(
      t('preview'),
      [
        { label: t('preview.of'), cell: one => one.text },
        { label: t('preview.effect'), cell: one => effectBadge(one.effect) },
        { label: t('preview.before'), cell: one => terms(one.before) },
        { label: t('preview.after'), cell: one => terms(one.after) },
      ],
      previews,
    )}`;
}

const effectBadge = effect => badge(...EFFECTS[effect], t(`effect.${effect}`));

const terms = list => (list.length ? html`<ul class="chips">${list.map(term => html`<li>${term}</li>`)}</ul>` : nothing);
