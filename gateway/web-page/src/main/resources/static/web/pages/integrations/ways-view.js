/** The ways in: calls, feeds, topics. */
import { html, nothing } from 'lit';
import { link } from '../../core/router.js';
import { has } from '../../core/session.js';
import { contractAddress, listTopics } from '../../api/contracts.js';
import { codeBlock } from '../../design/code-block.js';
import { icon } from '../../design/icons.js';
import { plainTable } from '../../design/plain-table.js';
import { curl, followCommand, head, KEY_FILE } from './parts.js';

export const waysView = {
  load: async () => ({ topics: await listTopics() }),

  show({ t }, { topics }) {
    return html`${head('ways')}
      <div class="columns">
        <section class="panel"><h2>${t('rest')}</h2><p>${t('rest.text')}</p>
          <p class="row"><a class="button" href="/api/docs">${icon('link')}${t('rest.docs')}</a></p>
          <p class="small muted">${t('rest.key')} ${
            has('member') ? html`<a href=${link('integrations', ['keys'])}>${t('keys.make')}</a>` : t('keys.askMember')
          }</p>
          ${codeBlock(t('rest.keyFile'), KEY_FILE)}${codeBlock(t('rest.example'), curl('/api/products?verdict=REQUIRED'))}</section>
        <section class="panel"><h2>${t('feed')}</h2><p>${t('feed.text')}</p>${codeBlock(t('feed.example'), followCommand('obligations'))}
          <ul><li>${t('feed.again')}</li><li>${t('feed.once')}</li><li>${t('feed.lost')}</li></ul></section>
      </div>
      <section class="stack"><h2>${t('topics')}</h2><p class="muted">${t('topics.text')} <a href=${contractAddress('asyncapi.yaml')}
          download>${t('topics.document')}</a></p>
        ${plainTable(
          t('topics'),
          [
            {
              label: t('topic'),
              cell: topic =>
                html`<a href=${link('integrations', ['topics', topic.name])}>${t(`topic.${topic.name}`)}</a><br><code
                    class="small break">${topic.topic}</code>`,
            },
            { label: t('what'), cell: topic => t(`topic.${topic.name}.text`) },
            { label: t('kept'), cell: topic => t(`kept.${topic.kept}`) },
            { label: t('feed.short'), cell: topic => (followCommand(topic.name) ? t('feed.yes') : nothing) },
            { label: t('events'), class: 'number', cell: topic => topic.messages.length },
          ],
          topics,
        )}</section>`;
  },
};
