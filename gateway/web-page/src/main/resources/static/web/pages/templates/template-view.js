/** One template: its items by category, and why each is asked. */
import { html, nothing } from 'lit';
import { formatInstant } from '../../core/format.js';
import { link } from '../../core/router.js';
import { has } from '../../core/session.js';
import { bilingual } from '../../core/texts.js';
import { CATEGORIES } from '../../api/checklist.js';
import { readTemplate } from '../../api/templates.js';
import { badge } from '../../design/badges.js';
import { articleWords } from '../../design/citation.js';
import { pageHead } from '../../design/messages.js';
import { plainTable } from '../../design/plain-table.js';
import { byWords, daysWords } from './parts.js';
import { currentProvisions } from './provisions.js';

export const templateView = {
  async load(page) {
    const options = { signal: page.signal };
    const [{ value: template }, provisions] = await Promise.all([readTemplate(page.path[0], options), currentProvisions(options)]);
    return { template, provisions };
  },

  title: (page, { template }) => bilingual(template.title),

  show({ t }, { template, provisions }) {
    return html`${pageHead(bilingual(template.title), {
      lead: template.sector ? t(`sector.${template.sector}`) : t('allSectors'),
      actions: html`
        <a class="button" href=${link('templates', [template.id, 'history'])}>${t('history')}</a>
        ${has('steward') ? html`<a class="button primary" href=${link('templates', [template.id, 'edit'])}>${t('edit')}</a>` : nothing}`,
    })}
      <p class="muted small">${t('revision.words', {
        revision: String(template.revision),
        at: formatInstant(template.changedAt),
        by: byWords(template.by),
      })}</p>
      ${CATEGORIES.map(category => [category, template.items.filter(item => item.category === category)])
        .filter(([, items]) => items.length)
        .map(
          ([category, items]) => html`
        <section class="stack-small"><h2>${t(`category.${category}`)} <span class="muted">${items.length}</span></h2>${table(
          t,
          t(`category.${category}`),
          items,
          provisions,
        )}</section>`,
        )}`;
  },
};

function table(t, label, items, provisions) {
  return plainTable(
    label,
    [
      { label: t('what'), cell: item => html`<strong>${bilingual(item.what)}</strong>${clauses(t, item)}`, class: 'template-text' },
      { label: t('why'), cell: item => why(t, item.why, provisions), class: 'template-text' },
      { label: t('each'), cell: item => t(`each.${item.each}`) },
      {
        label: t('answeredBy'),
        cell: item =>
          item.answeredBy ? badge('info', 'check', t(`answer.${item.answeredBy}`)) : html`<span class="muted">${t('answer.people')}</span>`,
        class: 'template-answer',
      },
      { label: t('days'), cell: daysWords, class: 'template-days' },
    ],
    items,
  );
}

/** Words for a contract that the item comes with. */
function clauses(t, item) {
  return item.clauses?.length
    ? html`<details><summary>${t('clauses', { count: item.clauses.length })}</summary><p class="muted small">${t('clauses.ownWording')}</p>
      <ol>${item.clauses.map(({ text }) => html`<li class="preserve">${bilingual(text)}</li>`)}</ol></details>`
    : nothing;
}

function why(t, { text, provision }, provisions) {
  const found = provisions.find(one => one.key === provision);
  return html`${bilingual(text)}${
    found?.article ? html` <a class="nowrap" href="${link('law', [found.law])}#${provision}">${articleWords(found.article)}</a>` : nothing
  }`;
}
