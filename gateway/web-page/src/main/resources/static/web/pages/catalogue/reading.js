/** What was read from which cell or line of a document, and what was not. */
import { html, nothing } from 'lit';
import { withAside } from '../../core/texts.js';
import { message } from '../../design/messages.js';
import { plainTable } from '../../design/plain-table.js';
import { heldBadge, placeWords } from './parts.js';

const SHOWN = 400;

export function readingPanel(t, { found, unread }) {
  if (found.length === 0 && unread.length === 0) return nothing;
  const held = unread.filter(one => one.holds);
  return html`<section class="panel"><h2>${t('reading.title')}</h2>
    ${held.length ? message('danger', t('reading.held', { count: held.length }), html`<p>${t('reading.held.text')}</p>`) : nothing}
    ${
      unread.length
        ? html`<h3>${t('reading.unread')}</h3>${plainTable(
            t('reading.unread'),
            [
              { label: t('reading.place'), cell: one => placeWords(one.place) },
              { label: t('entry.code'), cell: one => one.entry ?? '', class: 'nowrap' },
              { label: t('reading.text'), cell: one => html`<q>${one.text}</q>` },
              { label: t('reading.reason'), cell: one => html`${one.holds ? heldBadge() : nothing} ${one.reason}` },
            ],
            unread,
          )}`
        : nothing
    }
    ${
      found.length
        ? html`<details><summary>${t('reading.found', { count: found.length })}</summary>${plainTable(
            t('reading.found', { count: found.length }),
            [
              { label: t('entry.code'), cell: one => one.entry ?? '', class: 'nowrap' },
              { label: t('reading.field'), cell: one => fieldWords(t, one.field) },
              { label: t('reading.place'), cell: one => placeWords(one.place) },
              { label: t('reading.text'), cell: one => one.text },
            ],
            found.slice(0, SHOWN),
          )}${
            found.length > SHOWN ? html`<p class="muted small">${t('reading.more', { count: found.length - SHOWN })}</p>` : nothing
          }</details>`
        : nothing
    }</section>`;
}

const FIELDS = new Set([
  'id',
  'force',
  'title',
  'announcement',
  'authorities',
  'issued',
  'effective',
  'supersedes',
  'entry',
  'code',
  'kind',
  'name',
  'scope',
  'criteria',
  'standards',
]);

/** A field of the edition or of an entry; one with a language, such as scope.en, says so. */
function fieldWords(t, field) {
  const [name, language] = field.split('.');
  if (!FIELDS.has(name)) return field;
  return language === 'en' || language === 'zh' ? withAside(t(`field.${name}`), t(`language.${language}`)) : t(`field.${name}`);
}
