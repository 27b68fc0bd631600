/** One mitigation file: what was found, what was done, what people state, what shows it, and what is not on record. */
import { html, nothing } from 'lit';
import { formatBytes, formatDay, formatInstant } from '../../core/format.js';
import { link } from '../../core/router.js';
import { has } from '../../core/session.js';
import { bilingual } from '../../core/texts.js';
import { mitigationPageAddress, readMitigation } from '../../api/mitigations.js';
import { badge } from '../../design/badges.js';
import { icon } from '../../design/icons.js';
import { pageHead } from '../../design/messages.js';
import { plainTable } from '../../design/plain-table.js';
import { close, editCorrection, editDiscovery, editStatements, removeCorrection, withdrawFile } from './actions.js';
import './file-upload.js';
import { stateOf } from './list-view.js';

const LANGUAGES = { zh: '中文', en: 'English' };

export const fileView = {
  load: async page => ({ held: await readMitigation(page.path[0], { signal: page.signal }) }),

  title: (page, { held }) => `${held.value.title} · ${page.t('title')}`,

  show(page, { held }) {
    const { t } = page;
    const file = held.value;
    const edits = has('member') && !file.closed;
    return html`${pageHead(file.title, { lead: t('lead.file'), actions: actions(page, held) })}
      <p class="row">${stateOf(t, file)}${file.closed ? html`<span class="small muted">${said(t, file.closed)}</span>` : nothing}</p>
      <section class="panel"><h2>${t('found')}</h2>${discovery(t, file)}
        ${edits ? html`<p><button @click=${() => editDiscovery(page, held)}>${t('change')}</button></p>` : nothing}</section>
      <section class="panel"><h2>${t('corrections')}</h2>${corrections(page, held, edits)}
        ${edits ? html`<p><button @click=${() => editCorrection(page, held, null)}>${t('correction.add')}</button></p>` : nothing}</section>
      <section class="panel"><h2>${t('circumstances')}</h2>${circumstances(t, file)}
        ${edits ? html`<p><button @click=${() => editStatements(page, held)}>${t('statements.edit')}</button></p>` : nothing}</section>
      <section class="panel"><h2>${t('evidence')}</h2>${evidence(page, held, edits)}
        ${
          edits ? html`<cw-mitigation-evidence .mitigation=${file} @added=${() => page.reload()}></cw-mitigation-evidence>` : nothing
        }</section>
      <section class="panel no-print"><h2>${t('changes')}</h2>${changes(t, file)}</section>`;
  },
};

function actions(page, held) {
  const { t } = page;
  const { id, closed, corrections: done } = held.value;
  return html`${Object.entries(LANGUAGES).map(
    ([language, words]) =>
      html`<a class="button" target="_blank" rel="noopener" lang=${language} hreflang=${language}
          href=${mitigationPageAddress(id, language)}>${icon('print')}${t('print', {
            language: words,
          })}</a>`,
  )}${
    has('member') && (closed || done.length > 0)
      ? html`<button @click=${() => close(page, held, !closed)}>${t(closed ? 'reopen' : 'close')}</button>`
      : nothing
  }`;
}

const said = (t, { by, at }) => t('said', { by, when: formatInstant(at) });

function discovery(t, { discovery: { on, by, through, what }, provision, skus }) {
  const row = (key, value) => html`<dt>${t(key)}</dt><dd class="break">${value}</dd>`;
  return html`<dl class="facts">
    ${row('found.on', formatDay(on))}
    ${row('found.by', t('found.by.words', { by, through: t(`through.${through}`) }))}
    ${row('provision', provision ? bilingual(provision.citation) || t('provision.unknown') : t('none'))}
    ${row(
      'products',
      skus.length > 0
        ? skus.map((sku, i) => html`${i > 0 ? t('list.enumerated') : ''}<a href=${link('inventory', [sku])}>${sku}</a>`)
        : t('none'),
    )}
    ${row('found.what', html`<span class="mitigation-words">${what}</span>`)}</dl>`;
}

function corrections(page, held, edits) {
  const { t } = page;
  const file = held.value;
  if (file.corrections.length === 0) return html`<p class="muted">${t('none')}</p>`;
  return plainTable(
    t('corrections'),
    [
      { label: t('corrected.on'), cell: one => formatDay(one.on) },
      { label: t('corrected.by'), cell: one => one.by },
      {
        label: t('corrected.what'),
        cell: one => html`<span class="mitigation-words">${one.what}</span><br><span class="small muted">${said(t, one.stated)}</span>`,
      },
      { label: t('evidence'), cell: one => filesOf(t, file, one.id) },
      edits
        ? {
            label: t('do'),
            cell: one => html`<button @click=${() => editCorrection(page, held, one)}>${t('change')}</button>
              <button @click=${() => removeCorrection(page, held, one)}>${t('remove')}</button>`,
          }
        : null,
    ],
    file.corrections,
  );
}

function filesOf(t, { files }, correction) {
  const its = files.filter(file => file.correction === correction && !file.withdrawn);
  return its.length > 0 ? its.map(file => html`<div class="break">${file.name}</div>`) : t('none');
}

function circumstances(t, { circumstances: all, mitigation }) {
  return html`<p>${t('circumstances.text', { article: bilingual(mitigation.citation) || t('circumstances.law') })}</p>
    ${all.map(
      one =>
        html`<h3>${bilingual(one.words)}</h3><dl class="facts">${one.parts.map(
          ({ words, onRecord }) =>
            html`<dt>${bilingual(words)}</dt><dd class="break">${
              onRecord ? bilingual(onRecord) : badge('neutral', 'minus', t('none'))
            }</dd>`,
        )}</dl>`,
    )}
    <p class="small muted">${t('circumstances.scope')}</p>`;
}

function evidence(page, held, edits) {
  const { t } = page;
  const { files, corrections: done } = held.value;
  if (files.length === 0) return html`<p class="muted">${t('none')}</p>`;
  return plainTable(
    t('evidence'),
    [
      {
        label: t('file'),
        cell: one => html`<a class="break" download href=${one.href}>${one.name}</a> <span
            class="small muted">${formatBytes(one.size)}</span><br><code class="small break">${one.sha256}</code>`,
      },
      { label: t('shows'), cell: one => done.find(({ id }) => id === one.correction)?.what ?? t('shows.found') },
      {
        label: t('added.by'),
        cell: one => (one.withdrawn ? html`${badge('neutral', 'cross', t('withdrawn'))} ${said(t, one.withdrawn)}` : said(t, one.added)),
      },
      edits
        ? {
            label: t('do'),
            cell: one =>
              one.withdrawn ? nothing : html`<button @click=${() => withdrawFile(page, held, one)}>${t('file.withdraw')}</button>`,
          }
        : null,
    ],
    files,
  );
}

const changes = (t, { changes: all }) =>
  html`<ol class="stack-small">${[...all].reverse().map(
    ({ parts, by }) =>
      html`<li>${t('changes.words', {
        parts: parts.map(part => t(`changed.${part}`)).join(t('list.enumerated')),
        said: said(t, by),
      })}</li>`,
  )}</ol>`;
