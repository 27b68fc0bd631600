/** What an entry covers: the words of the official list, and ours. */
import { html, nothing } from 'lit';
import { bilingual, translator } from '../../core/texts.js';

const t = translator('catalogue');

/** An observation of an industry is on no official list. */
const isOnOfficialList = ({ kind }) => kind !== 'SECTOR_WATCH';

/** Whether we wrote the scope: a document that was read has only its own words. */
export const isOurs = ({ scope, official }) => !(official && scope?.zh && official.zh.includes(scope.zh));

const ownWords = entry => (isOurs(entry) ? bilingual(entry.scope) : '');

/** Where the official words were read, or can be compared, and how sure they are. */
function origin({ source, confidence }) {
  const sure = t(`confidence.${confidence}`);
  if (source === null) return html`<span class="muted small">${t('official.document')}</span>`;
  return html`<span class="muted small">${sure} · <a class="break" href=${source} rel="noreferrer">${source}</a></span>`;
}

const officialWords = official =>
  official
    ? html`<span class="as-written" lang="zh">${official.zh}</span><br>${origin(official)}`
    : html`<span class="muted">${t('official.none')}</span>`;

/** Both descriptions of an entry, each named. */
export function descriptions(entry) {
  const own = ownWords(entry);
  return html`<dl class="facts">${
    isOnOfficialList(entry) ? html`<dt>${t('official')}</dt><dd>${officialWords(entry.official)}</dd>` : nothing
  }${own ? html`<dt>${t('ourWords')}</dt><dd>${own}</dd>` : nothing}</dl>`;
}

/** The same in a row of a table. */
export function descriptionLines(entry) {
  const own = ownWords(entry);
  return html`${
    isOnOfficialList(entry) ? html`<p class="small"><strong>${t('official')}</strong> ${officialWords(entry.official)}</p>` : nothing
  }${own ? html`<p class="small muted"><strong>${t('ourWords')}</strong> ${own}</p>` : nothing}`;
}
