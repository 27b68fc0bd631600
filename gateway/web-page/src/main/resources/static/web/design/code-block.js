/** Text to copy, such as a command: it scrolls within its frame, and a button copies it. */
import { html } from 'lit';
import { translator } from '../core/texts.js';
import { icon } from './icons.js';
import { toast } from './toasts.js';

const t = translator('app');

/** @param {string} label what the text is */
export function codeBlock(label, text) {
  return html`<div class="code-block"><div class="row spread"><span class="label">${label}</span>
    <button class="quiet no-print" aria-label="${t('copy')}: ${label}" @click=${event =>
      copy(event.currentTarget.closest('.code-block').querySelector('pre'), text)}>${icon('copy')}${t('copy')}</button></div>
    <pre tabindex="0" role="region" aria-label=${label}><code>${text}</code></pre></div>`;
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
