/** The lines in which two fetched documents differ: <cw-compare-originals>. Only texts can be compared; others can be downloaded. */
import { html, nothing } from 'lit';
import { translator } from '../../core/texts.js';
import { send } from '../../api/client.js';
import { icon } from '../../design/icons.js';
import { message, problemMessage } from '../../design/messages.js';
import { BaseElement } from '../../design/base-element.js';

const t = translator('sources');
const TEXT = /^(text\/|application\/(json|xml|xhtml\+xml))/;
const MARKUP = /html|xml/;
const BLOCKS = 'tr, p, li, h1, h2, h3, h4, h5, h6, dt, dd';
/** Says nothing, and our policy would block and report it. */
const STYLES = /<style[\s\S]*?<\/style\s*>|\sstyle\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>]+)/gi;
const SHOWN = 200;

class CompareOriginals extends BaseElement {
  static properties = {
    before: { attribute: false },
    after: { attribute: false },
    lines: { state: true },
    failure: { state: true },
    busy: { state: true },
  };

  constructor() {
    super();
    this.lines = null;
    this.failure = null;
    this.busy = false;
  }

  willUpdate(changed) {
    if (changed.has('before') || changed.has('after')) this.lines = null;
  }

  async compare() {
    this.busy = true;
    this.failure = null;
    try {
      const [before, after] = await Promise.all([linesOf(this.before), linesOf(this.after)]);
      this.lines = { gone: without(before, after), come: without(after, before) };
    } catch (failure) {
      this.failure = failure;
    }
    this.busy = false;
  }

  render() {
    const texts = TEXT.test(this.before.mediaType) && TEXT.test(this.after.mediaType);
    return html`<section class="panel"><h2>${t('compare')}</h2>
      ${this.failure ? problemMessage(this.failure) : nothing}
      ${
        !texts
          ? html`<p class="muted">${t('compare.binary')}</p>`
          : this.lines
            ? this.result()
            : html`<div><button ?disabled=${this.busy}
        @click=${this.compare}>${icon('search')}${t('compare.show')}</button></div>`
      }</section>`;
  }

  result() {
    const { gone, come } = this.lines;
    if (gone.length + come.length === 0) return message('success', t('compare.same'));
    return html`<div class="columns">${this.side(
      t('compare.gone', { count: gone.length }),
      gone,
      line => html`<del>${line}</del>`,
    )}${this.side(t('compare.come', { count: come.length }), come, line => html`<ins>${line}</ins>`)}</div>`;
  }

  side(title, lines, marked) {
    return html`<div class="stack-small"><h3>${title}</h3><ul class="plain small">${lines
      .slice(0, SHOWN)
      .map(line => html`<li class="break">${marked(line)}</li>`)}</ul>
      ${lines.length > SHOWN ? html`<p class="muted small">${t('compare.more', { count: lines.length - SHOWN })}</p>` : nothing}</div>`;
  }
}

/** Rows and paragraphs of a page, or the lines of another text. */
async function linesOf(original) {
  const bytes = await (await send('GET', original.href, { headers: { accept: '*/*' } })).arrayBuffer();
  const text = new TextDecoder(original.charset ?? 'utf-8').decode(bytes);
  if (!MARKUP.test(original.mediaType))
    return text
      .split(/\r?\n/)
      .map(line => line.trim())
      .filter(Boolean);
  const page = new DOMParser().parseFromString(text.replace(STYLES, ''), 'text/html');
  return [...page.querySelectorAll(BLOCKS)]
    .filter(block => !block.querySelector(BLOCKS) || block.matches('tr'))
    .map(block =>
      (block.matches('tr') ? [...block.cells].map(cell => cell.textContent) : [block.textContent])
        .map(cell => cell.replace(/\s+/g, ' ').trim())
        .join(' | '),
    )
    .filter(Boolean);
}

function without(lines, others) {
  const known = new Set(others);
  return lines.filter(line => !known.has(line));
}

customElements.define('cw-compare-originals', CompareOriginals);
