/** What stands in the place of the page when it cannot start: why, and what to do. */
import { html, nothing, render } from 'lit';
import { session } from '../core/session.js';
import { signOutForm } from './sign-out.js';
import { translator } from '../core/texts.js';
import { problemMessage } from '../design/messages.js';

const t = translator('app');

/**
 * @param {Error} failure of reading who is signed in, or of reading the texts
 * @param {{hasTexts: boolean}} options without texts it says the same in both languages
 */
export function showNotStarted(failure, { hasTexts }) {
  const content = hasTexts ? inWords(failure) : withoutTexts(failure);
  document.getElementById('first')?.remove();
  render(html`<main class="app-main"><div class="stack">${content}</div></main>`, document.body);
  document.documentElement.dataset.ready = 'true';
}

function inWords(failure) {
  return html`<h1>${t('notStarted')}</h1>${problemMessage(failure)}
    <div class="row"><button class="primary" @click=${again}>${t('retry')}</button>
      ${session() ? signOutForm(t('signOut')) : html`<a class="button" href=${signInAddress()}>${t('signIn')}</a>`}</div>`;
}

function withoutTexts(failure) {
  if (failure.status === undefined) console.error(failure);
  return html`<h1>CertWatch</h1><p lang="en">The page could not be loaded.</p><p lang="zh-CN">页面未能加载。</p>
    <div class="row"><button class="primary" @click=${again}>Try again / 重试</button>
      ${session() ? signOutForm('Sign out / 退出登录') : nothing}</div>`;
}

const again = () => location.reload();

/** Where a person signs in who then comes back to this place. */
export const signInAddress = () => '/login?to=' + encodeURIComponent(location.pathname + location.search);
