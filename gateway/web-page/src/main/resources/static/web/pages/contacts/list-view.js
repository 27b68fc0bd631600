/** Which vendors have no contact, who gets the alerts, and whether mail reaches them. */
import { html, nothing } from 'lit';
import { link } from '../../core/router.js';
import { has } from '../../core/session.js';
import { countAlerts } from '../../api/alerts.js';
import { isReachable, listAllContacts } from '../../api/contacts.js';
import { readSummary } from '../../api/summary.js';
import { field, followed } from '../../design/forms.js';
import { icon } from '../../design/icons.js';
import { emptyState, message, pageHead } from '../../design/messages.js';
import '../../design/table.js';
import { add } from './actions.js';
import { columns } from './columns.js';
import { missingPanel, vendorsWithout } from './missing.js';

const PAGE_SIZE = 100;

export const listView = {
  /** A search shows other parts of what was read. */
  async load(page) {
    const words = page.query.get('vendor');
    const isSearch = page.parts.value('contacts') && words !== page.searched;
    page.searched = words;
    if (isSearch) return {};
    const options = { signal: page.signal };
    await page.parts.read({
      contacts: () => listAllContacts(options),
      summary: () => readSummary(options),
      counts: () => countAlerts(options),
    });
    return {};
  },

  show(page) {
    const { t, query } = page;
    const onlyMissing = query.has('missing');
    const words = query.get('vendor') ?? '';
    return html`${pageHead(t('title'), { lead: t('lead'), actions: actions(page) })}
      <div class="filters no-print">${field(
        'contacts-search',
        t('search'),
        html`<input id="contacts-search" type="search" autocomplete="off" .value=${followed('contacts-search', words)}
            @input=${page.searchSoon}>`,
        { wide: true },
      )}
        ${onlyMissing ? html`<a class="button quiet" href=${link('contacts', [], { vendor: words })}>${t('showAll')}</a>` : nothing}</div>
      ${page.parts.show(
        'contacts',
        ({ contacts, cut }) => html`
        ${cut ? message('warning', t('cut', { count: contacts.length }), t('cut.text')) : nothing}
        ${missing(page, contacts, cut, words, onlyMissing)}
        ${onlyMissing ? nothing : [vendors(page, contacts), team(page, contacts)]}`,
      )}`;
  },
};

function actions(page) {
  const { t } = page;
  return html`<a class="button" href=${link('vendors')}>${t('page.vendors')}</a>
    <a class="button" href=${link('contacts', ['settings'])}>${t('settings')}</a>
    ${
      has('member')
        ? html`<a class="button" href=${link('contacts', ['import'])}>${icon('upload')}${t('import')}</a><button class="primary"
            @click=${() => add(page)}>${icon('plus')}${t('add')}</button>`
        : nothing
    }`;
}

/** Whether the inventory's vendors have one cannot be told from a part of the contacts. */
function missing(page, contacts, cut, words, all) {
  const known = new Set(contacts.filter(isReachable).map(contact => contact.vendor));
  const rows = vendorsWithout(known, cut ? {} : page.vendors, page.parts.value('counts')).filter(({ vendor }) =>
    vendor.toLowerCase().includes(words.toLowerCase()),
  );
  return cut && rows.length === 0 ? nothing : missingPanel(page, rows, all);
}

/** The contacts that match the words of the address. */
function found(page, contacts, ofTeam) {
  const words = (page.query.get('vendor') ?? '').toLowerCase();
  return contacts.filter(
    contact =>
      (contact.vendor === null) === ofTeam &&
      [contact.vendor ?? '', contact.name, contact.email].some(text => text.toLowerCase().includes(words)),
  );
}

function vendors(page, contacts) {
  const { t } = page;
  const empty = contacts.every(contact => contact.vendor === null)
    ? emptyState('mail', t('empty'), has('member') ? t('empty.text') : t('empty.viewer'))
    : emptyState('search', t('none'), t('none.text'));
  return html`<h2>${t('contacts')}</h2>${table(page, t('contacts'), found(page, contacts, false), empty, columns(page))}`;
}

function team(page, contacts) {
  const { t } = page;
  const button = has('member') ? html`<button @click=${() => add(page, null)}>${icon('plus')}${t('add.team')}</button>` : nothing;
  const members = found(page, contacts, true);
  return html`<section class="stack"><div class="row spread"><h2>${t('team')}</h2>${button}</div><p class="muted">${t('team.text')}</p>
    ${
      members.length
        ? table(page, t('team'), members, nothing, columns(page, { ofTeam: true }))
        : message('warning', t('team.none'), t('team.none.text'))
    }</section>`;
}

function table(page, label, rows, empty, shown) {
  return html`<cw-table .label=${label} .of=${page.query.get('vendor')} .columns=${shown} .empty=${empty}
    .load=${async after => slice(rows, Number(after ?? 0))}></cw-table>`;
}

const slice = (items, from) => ({
  items: items.slice(from, from + PAGE_SIZE),
  next: from + PAGE_SIZE < items.length ? String(from + PAGE_SIZE) : null,
});
