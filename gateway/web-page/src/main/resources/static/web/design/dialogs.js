/** Native dialogs that return what the person chose. */
import { html, nothing, render } from 'lit';
import { translator } from '../core/texts.js';
import { focusMain } from './base-element.js';
import { watchFields } from './field-changes.js';
import { problemMessage } from './messages.js';
import { toast } from './toasts.js';

const t = translator('app');

/**
 * Opens a dialog with a form. `submit` does the work and may throw a Problem, which is shown in the dialog: nothing typed is lost.
 * A dialog whose fields changed asks before it is closed. One that stays is closed by the person only, and has nothing to lose.
 *
 * @param {{title: string, content: (problem: ?Error) => unknown, action: string, danger?: boolean, wide?: boolean, stay?: boolean, submit:
 *   (data: FormData, form: HTMLFormElement) => Promise<unknown>}} options
 * @returns {Promise<unknown>} what submit returned (true for undefined); null if the person cancelled
 */
export function openForm({ title, content, action, danger = false, wide = false, stay = false, submit }) {
  return new Promise(resolve => {
    const dialog = document.createElement('dialog');
    let problem = null;
    let busy = false;
    let result = null;
    let isAsked = false;
    const isChanged = watchFields(dialog);
    const leave = async () => {
      if (isAsked) return;
      isAsked = true;
      const leaves = stay || !isChanged() || (await confirm(t('discard.title'), t('discard.text'), t('discard')));
      isAsked = false;
      if (leaves) dialog.close();
    };
    const draw = () =>
      render(
        html`<form class="stack" novalidate @submit=${send}>
      <h2>${title}</h2>
      ${problem ? problemMessage(problem) : nothing}
      ${content(problem)}
      <div class="actions">
        <button type="button" @click=${leave}>${t('cancel')}</button>
        <button class=${danger ? 'danger' : 'primary'} ?disabled=${busy}>${action}</button>
      </div></form>`,
        dialog,
      );
    const send = async event => {
      event.preventDefault();
      if (!event.target.reportValidity()) return;
      busy = true;
      draw();
      try {
        result = (await submit(new FormData(event.target), event.target)) ?? true;
        problem = null;
        if (!stay) dialog.close();
      } catch (failure) {
        problem = failure;
      }
      busy = false;
      if (!dialog.open) return;
      draw();
      dialog.querySelector('.message.danger')?.scrollIntoView({ block: 'nearest' });
    };
    dialog.addEventListener('keydown', event => {
      if (event.key !== 'Escape' || event.isComposing || event.defaultPrevented) return;
      event.preventDefault();
      leave();
    });
    dialog.addEventListener('cancel', event => {
      if (event.target !== dialog) return;
      event.preventDefault();
      leave();
    });
    dialog.setAttribute('aria-label', title);
    dialog.classList.toggle('wide', wide);
    dialog.addEventListener('close', () => {
      dialog.remove();
      if (document.activeElement === document.body) focusMain();
      resolve(result);
    });
    draw();
    document.body.append(dialog);
    dialog.showModal();
  });
}

/**
 * Opens a form that changes what the page shows. What was done is said then, and the place is read again.
 *
 * @param {ViewsPage} page
 * @param {string} done what is said
 * @param {object} options of the form; its button says "Save" without an action
 */
export async function openChange(page, done, options) {
  if ((await openForm({ action: t('save'), ...options })) === null) return;
  toast('success', done);
  await page.reload();
}

/** Asks before something that cannot be taken back. @returns {Promise<boolean>} */
export async function confirm(title, text, action, { danger = true } = {}) {
  const answer = await openForm({ title, content: () => html`<p>${text}</p>`, action, danger, submit: async () => true });
  return answer === true;
}
