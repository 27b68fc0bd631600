/** The keys of the review as a legend of buttons, and the help that turns them off. */
import { html, nothing } from 'lit';
import { openForm } from '../../design/dialogs.js';
import { areKeysOn, KEYS, turnKeys } from './keys.js';

/** @param {{mayDecide: boolean, act: (action: string) => void, canGoBack: boolean, canUndo: boolean}} state */
export function legend(t, { mayDecide, act, canGoBack, canUndo }) {
  const off = { back: !canGoBack, undo: !canUndo };
  const shown = KEYS.filter(({ action, changes }) => (mayDecide || !changes) && ['skip', 'back', 'undo', 'help'].includes(action));
  return html`<div class="review-legend" role="group" aria-label=${t('keys')}>${shown.map(
    ({ action, keys }) => html`<button type="button" class="quiet" ?disabled=${off[action]} @click=${() => act(action)}>
      <kbd aria-hidden="true">${keys[0]}</kbd>${t(`key.${action}`)}</button>`,
  )}</div>
    ${areKeysOn() ? nothing : html`<p class="small muted">${t('keys.off')}</p>`}`;
}

/** Explains all keys and lets the person turn them off. */
export function askForHelp(t) {
  return openForm({
    title: t('keys'),
    action: t('keys.keep'),
    content: () => html`<p>${t('keys.text')}</p>
      <dl class="facts">${KEYS.map(
        ({ action, keys }) =>
          html`<dt>${keys.map((key, i) => html`${i > 0 ? ' / ' : nothing}<kbd>${key}</kbd>`)}</dt><dd>${t(`key.${action}`)}</dd>`,
      )}
        <dt><kbd>Enter</kbd></dt><dd>${t('keys.enter')}</dd><dt><kbd>Esc</kbd></dt><dd>${t('keys.escape')}</dd></dl>
      <label class="check"><input type="checkbox" name="keys" ?checked=${areKeysOn()}> ${t('keys.on')}</label>`,
    submit: async form => turnKeys(form.has('keys')),
  });
}
