/** One topic: how to read it, and each of its events with schema and examples. */
import { html, nothing } from 'lit';
import { listTopics } from '../../api/contracts.js';
import { codeBlock } from '../../design/code-block.js';
import { emptyState, pageHead } from '../../design/messages.js';
import { consumer, kcat } from './consumer.js';
import './contract-message.js';
import { followCommand } from './parts.js';

export const topicView = {
  load: async page => ({ topic: (await listTopics()).find(topic => topic.name === page.path[1]) ?? null }),

  title: (page, { topic }) => (topic ? page.t(`topic.${topic.name}`) : page.t('title')),

  show({ t }, { topic }) {
    if (!topic) return html`${pageHead(t('title'))}${emptyState('search', t('topic.unknown'), t('topic.unknown.text'))}`;
    const follow = followCommand(topic.name);
    return html`${pageHead(t(`topic.${topic.name}`), { lead: t(`topic.${topic.name}.text`) })}
      <section class="panel"><dl class="facts"><dt>${t('topic')}</dt><dd><code class="break">${topic.topic}</code></dd
        ><dt>${t('key')}</dt><dd><code>${topic.key}</code></dd
        ><dt>${t('kept')}</dt><dd>${t(`kept.${topic.kept}`)}</dd></dl></section>
      <section class="panel"><h2>${t('events')}</h2><p class="muted">${t('events.text')}</p>
        <div>${topic.messages.map(message => html`<cw-contract-message .message=${message}></cw-contract-message>`)}</div></section>
      <section class="panel"><h2>${t('consume')}</h2>
        ${follow ? html`<h3>${t('feed')}</h3><p>${t('feed.text')}</p>${codeBlock(t('feed.example'), follow)}` : nothing}
        <h3>${t('kafka')}</h3><p>${t('kafka.text')}</p>
        ${codeBlock(t('kafka.java'), consumer(topic))}${codeBlock(t('kafka.kcat'), kcat(topic))}</section>`;
  },
};
