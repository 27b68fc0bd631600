/** Text to copy, such as a command, which scrolls within its frame, or a clause: a button copies it. */
import { html } from 'lit';
import { labelled, translator } from '../core/texts.js';
import { icon } from './icons.js';
import { toast } from './toasts.js';

const t = translator('app');

/** @param {string} label what the text is */
export function codeBlock(label, text) {
  return html`<div class="code-block" data-copy><div class="row spread"><span class="label">${label}</span>
    ${copyButton(label, text)}</div>
    <pre data-copied tabindex="0" role="region" aria-label=${label}><code>${text}</code></pre></div>`;
}

/** Copies the text that stands as `data-copied` within the same `data-copy`. @param {string} label what the text is */
export function copyButton(label, text) {
  return html`<button class="quiet no-print" aria-label="${labelled(t('copy'), label)}" @click=${event =>
    copy(event.currentTarget.closest('[data-copy]').querySelector('[data-copied]'), text)}>${icon('copy')}${t('copy')}</button>`;
}

/** Where a page may not write to the clipboard, as beyond loopback without TLS, the text is selected for the person to copy. */
async function copy(shown, text) {
  try {
    await navigator.clipboard.writeText(text);
    toast('success', t('copied'));
  } catch {
    getSelection().selectAllChildren(shown);
    toast('info', t('copy.selected'));
  }
}
