/** One vendor: its name, whom to ask, its products and what is open of them, what was sent and answered, and why no mail. */
import { html, nothing } from 'lit';
import { editName } from '../../app/name-form.js';
import { Parts } from '../../app/parts.js';
import { forgetVendorNames, readVendorNames, vendorNames, vendorText } from '../../app/vendor-name.js';
import { withDays } from '../../core/format.js';
import { link } from '../../core/router.js';
import { has } from '../../core/session.js';
import { bilingual, loadTexts } from '../../core/texts.js';
import { explainVendor } from '../../api/alerts.js';
import { listContactsOf } from '../../api/contacts.js';
import { readVendor, saveVendor } from '../../api/names.js';
import { countObligations } from '../../api/obligations.js';
import { countProducts } from '../../api/summary.js';
import { figureLinks } from '../../design/figure-links.js';
import { icon } from '../../design/icons.js';
import { message, pageHead } from '../../design/messages.js';
import { contactsView, mailTable, obligationTable, productTable } from './tables.js';

export const vendorView = {
  async load(page) {
    const {
      path: [vendor],
      signal,
    } = page;
    const options = { signal };
    await Promise.all([readVendorNames(), loadTexts('alerts')]);
    const parts = page.vendorParts?.vendor === vendor ? page.vendorParts.parts : new Parts(page);
    page.vendorParts = { vendor, parts };
    await parts.read({
      contacts: () => listContactsOf(vendor, options),
      counts: () => readCounts(vendor, options),
      why: () => explainVendor({ vendor }, options),
    });
    return { vendor, parts };
  },

  title: (_, { vendor }) => vendorText(vendor),

  show(page, { vendor, parts }) {
    const { t } = page;
    const name = vendorText(vendor);
    return html`${pageHead(name, { lead: lead(t, vendor), actions: actions(page, vendor) })}
      ${parts.show('counts', counts => figuresView(t, vendor, counts))}
      <section class="panel"><div class="row spread"><h2>${t('page.contacts')}</h2><a
          href=${link('contacts', [], { vendor })}>${t('contacts.manage')}</a></div>${parts.show('contacts', contacts =>
            contactsView(t, contacts),
          )}</section>
      <section class="panel"><div class="row spread"><h2>${t('why')}</h2><a
          href=${link('alerts', ['explanation'], { vendor })}>${t('why.steps')}</a></div>${parts.show('why', whyView)}</section>
      <section class="stack"><div class="row spread"><h2>${t('obligations')}</h2><a
          href=${link('obligations', [], { vendor })}>${t('all.obligations')}</a></div>${obligationTable(t, vendor)}</section>
      <section class="stack"><div class="row spread"><h2>${t('products')}</h2><a
          href=${link('inventory', [], { vendor })}>${t('all.products')}</a></div>${productTable(t, vendor)}</section>
      <section class="stack"><div class="row spread"><h2>${t('mails')}</h2><a
          href=${link('alerts', [], { vendor })}>${t('all.mails')}</a></div>${mailTable(t, vendor)}</section>`;
  },
};

/** The key, and the name in the other language. */
function lead(t, vendor) {
  const { zh, en } = vendorNames(vendor);
  return [t('key.is', { key: vendor }), ...new Set([zh, en].filter(Boolean))].join(' · ');
}

/** What the lists that the figures lead to contain. */
async function readCounts(vendor, options) {
  const every = { vendor, status: 'ALL' };
  const [products, required, overdue, withoutProof, notYetOnMarket, waiting, silent] = await Promise.all([
    countProducts({ vendor }, options),
    countProducts({ vendor, verdict: 'REQUIRED' }, options),
    countObligations({ vendor, overdue: 'true' }, options),
    countObligations({ vendor, withoutProof: 'true' }, options),
    countObligations({ vendor, notYetOnMarket: 'true' }, options),
    countObligations({ ...every, answer: 'WAITING' }, options),
    countObligations({ vendor, answer: 'NONE' }, options),
  ]);
  return { products, required, overdue, withoutProof, notYetOnMarket, waiting, silent };
}

function figuresView(t, vendor, counts) {
  const figure = (name, tone, href) => ({ value: counts[name].count, words: t(`figure.${name}`), tone, href });
  return figureLinks(t('figures'), [
    figure('products', 'info', link('inventory', [], { vendor })),
    figure('required', 'danger', link('inventory', [], { vendor, verdict: 'REQUIRED' })),
    figure('overdue', 'danger', link('obligations', [], { vendor, overdue: 'true' })),
    figure('withoutProof', 'danger', link('obligations', [], { vendor, withoutProof: 'true' })),
    figure('notYetOnMarket', 'warning', link('obligations', [], { vendor, notYetOnMarket: 'true' })),
    figure('waiting', 'warning', link('obligations', [], { vendor, answer: 'WAITING', status: 'ALL' })),
    figure('silent', 'warning', link('obligations', [], { vendor, answer: 'NONE' })),
  ]);
}

function whyView({ sentence, ways }) {
  return message(ways[0].stoppedAt === null ? 'success' : 'info', '', withDays(bilingual(sentence)));
}

function actions(page, vendor) {
  return has('member') ? html`<button @click=${() => nameVendor(page, vendor)}>${icon('building')}${page.t('name')}</button>` : nothing;
}

async function nameVendor(page, vendor) {
  const { t } = page;
  const held = await page.run(() => readVendor(vendor));
  if (!held) return;
  await editName(page, {
    title: t('name.title', { vendor }),
    hint: t('name.hint'),
    held,
    read: () => readVendor(vendor),
    write: (name, etag) => saveVendor(vendor, name, etag),
  });
  forgetVendorNames();
  await page.reload();
}
