/** The compliance dossier of a day, to be printed in either language. */
import { html, nothing } from 'lit';
import { formatDay, formatInstant, isDay, today } from '../../core/format.js';
import { setQuery } from '../../core/router.js';
import { correspondenceAddress } from '../../api/alerts.js';
import { dossierAddress, readDossier } from '../../api/checklist.js';
import { bilingual, withAside } from '../../core/texts.js';
import { editionName } from '../../design/edition-name.js';
import { field, followed } from '../../design/forms.js';
import { icon } from '../../design/icons.js';
import { emptyState, pageHead } from '../../design/messages.js';

const NOT_FOUND = 404;
const LANGUAGES = { zh: '中文', en: 'English' };

export const dossierView = {
  async load(page) {
    const asked = page.query.get('day');
    const day = isDay(asked) && asked < today() ? asked : null;
    try {
      return { day, dossier: await readDossier(day, { signal: page.signal }) };
    } catch (failure) {
      if (failure.status === NOT_FOUND && failure.firstDay) return { day, firstDay: failure.firstDay };
      throw failure;
    }
  },

  title: page => page.t('dossier'),

  show(page, { day, dossier, firstDay }) {
    const { t } = page;
    return html`${pageHead(t('dossier'), { lead: t('dossier.lead') })}
      <section class="panel"><div class="filters">${field(
        'dossier-day',
        t('dossier.day'),
        html`<input id="dossier-day" type="date" max=${today()}
          .value=${followed('dossier-day', day ?? today())} @change=${choose}>`,
        { hint: t('dossier.day.hint') },
      )}
        ${day ? html`<button @click=${() => setQuery({ day: null })}>${t('dossier.today')}</button>` : nothing}</div></section>
      ${dossier ? found(t, day, dossier) : emptyState('clock', t('dossier.none'), t('dossier.none.text', { day: formatDay(firstDay) }))}`;
  },
};

const choose = ({ target }) => target.validity.valid && target.value && setQuery({ day: target.value });

function found(t, day, { day: of, madeAt, basis }) {
  return html`<section class="panel"><h2>${t('dossier.of', { day: formatDay(of) })}</h2>
    <p>${t(day ? 'dossier.kept' : 'dossier.now', {
      at: formatInstant(madeAt),
    })}${day && of !== day ? html` ${t('dossier.earlier')}` : nothing}</p>
    <dl class="facts"><dt>${t('dossier.editions')}</dt><dd>${
      basis.editions
        .filter(({ force }) => force !== 'GUIDANCE')
        .map(({ id }) => editionName(id))
        .join(t('list.enumerated')) || t('dossier.editions.none')
    }</dd>
      <dt>${t('dossier.laws')}</dt><dd>${
        basis.laws.map(({ name, title }) => withAside(bilingual(name), bilingual(title))).join(t('list.enumerated')) ||
        t('dossier.laws.none')
      }</dd></dl>
    <p class="row">${Object.entries(LANGUAGES).map(
      ([language, words]) => html`<a class="button primary" target="_blank" rel="noopener" lang=${language} hreflang=${language}
      href=${dossierAddress(day, language)}>${icon('print')}${t('dossier.print', { language: words })}</a>`,
    )}</p>
    <p>${t('dossier.messages.text')}</p>
    <p class="row">${Object.entries(LANGUAGES).map(
      ([language, words]) => html`<a class="button" target="_blank" rel="noopener" lang=${language} hreflang=${language}
      href=${correspondenceAddress(of, language)}>${icon('print')}${t('dossier.messages.print', { language: words })}</a>`,
    )}</p></section>`;
}
