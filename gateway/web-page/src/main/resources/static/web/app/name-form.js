/** The dialog that states how a vendor or the company itself is called. */
import { html } from 'lit';
import { translator } from '../core/texts.js';
import { saveHeld } from '../api/held.js';
import { openChange } from '../design/dialogs.js';
import { faultOf, field } from '../design/forms.js';

const t = translator('app');
const LONGEST_NAME = 200;

/**
 * @param {{title: string, hint: string, held: {value: object, etag: string}, read: () => Promise<object>, write: (name: object, etag:
 *   string) => Promise<unknown>}} how
 */
export function editName(page, { title, hint, held, read, write }) {
  const { name } = held.value;
  return openChange(page, t('name.saved'), {
    title,
    content: problem =>
      html`<p class="muted">${hint}</p>${['zh', 'en'].map(tongue =>
        field(
          `party-name-${tongue}`,
          t(`name.${tongue}`),
          html`<input id=${`party-name-${tongue}`} name=${tongue} lang=${tongue} maxlength=${LONGEST_NAME} autocomplete="off"
            value=${name[tongue] ?? ''}>`,
          { fault: faultOf(problem, `name.${tongue}`) },
        ),
      )}`,
    submit: form => {
      const stated = { zh: form.get('zh').trim() || null, en: form.get('en').trim() || null };
      return saveHeld(held, { read, save: etag => write(stated, etag) });
    },
  });
}
