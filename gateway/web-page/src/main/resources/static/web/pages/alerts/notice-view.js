/** One notice to stewards. */
import { html, nothing } from 'lit';
import { formatNumber } from '../../core/format.js';
import { link } from '../../core/router.js';
import { bilingual } from '../../core/texts.js';
import { readNotice } from '../../api/alerts.js';
import { message, pageHead } from '../../design/messages.js';
import { deliveriesPanel } from './deliveries.js';
import { loadMessage, messagePanel } from './message.js';
import { newsBadge, sourceName } from './notices.js';
import { at, statusBadge, whyNot } from './parts.js';

export const noticeView = {
  async load(page) {
    const options = { signal: page.signal };
    const notice = await readNotice(page.path[1], options);
    return { notice, text: await loadMessage('notices', notice, page.query.get('delivery'), options) };
  },

  title: (page, { notice }) => sourceName(notice.news),

  show({ t }, { notice, text }) {
    const why = whyNot(notice, 'notice');
    const { news } = notice;
    return html`${pageHead(sourceName(news), {
      lead: bilingual(news.sentence),
    })}
      ${why ? message(why.tone, t('whyNoMail'), why.why) : nothing}
      <div class="columns"><section class="panel"><h2>${t('about')}</h2><dl class="facts">
        <dt>${t('news')}</dt><dd>${newsBadge(news)}</dd>
        <dt>${t('status')}</dt><dd>${statusBadge(notice.status)}</dd>
        <dt>${t('source')}</dt><dd><a href=${link('sources', [news.source])}>${sourceName(news)}</a></dd>
        <dt>${t('createdAt')}</dt><dd>${at(notice.createdAt)}</dd>
        ${
          news.figures
            ? html`<dt>${t('figures')}</dt><dd>${t('figures.text', {
                count: formatNumber(news.figures.count),
                added: formatNumber(news.figures.added),
                changed: formatNumber(news.figures.changed),
                gone: formatNumber(news.figures.gone),
              })}</dd>`
            : nothing
        }</dl>
        ${sentences(t('reasons'), news.reasons)}${sentences(t('alarms'), news.alarms)}</section>${deliveriesPanel(notice.deliveries)}</div>
      ${messagePanel('notices', notice.id, text, notice.deliveries)}`;
  },
};

const sentences = (title, list) =>
  list.length ? html`<h3>${title}</h3><ul>${list.map(sentence => html`<li>${bilingual(sentence)}</li>`)}</ul>` : nothing;
