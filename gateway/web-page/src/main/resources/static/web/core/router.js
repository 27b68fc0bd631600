/** From the address to a page: /app/PAGE/REST?QUERY. Links are ordinary links; the Navigation API tells when one is followed. */
import { fileAddress } from './files.js';
import { soon } from './live.js';
import { decodeSegment, encodeSegment } from './segments.js';
import { loadTexts } from './texts.js';

const ROOT = '/app/';
export const HOME = 'overview';
const NOWHERE = '';

/** @returns {{name: string, path: string[], query: URLSearchParams}} of no page if a segment is not well formed */
function placeOf(url) {
  const query = url.searchParams;
  try {
    const [name, ...path] = url.pathname.slice(ROOT.length).split('/').filter(Boolean).map(decodeSegment);
    return { name: name ?? HOME, path, query };
  } catch {
    return { name: NOWHERE, path: [], query };
  }
}

/** @returns the name of the page that the address names */
export const currentPage = () => placeOf(new URL(location.href)).name;

/** @returns the address of a page: link('inventory', ['SKU 1'], {verdict: 'REQUIRED'}) */
export function link(name, path = [], query = {}) {
  const parameters = new URLSearchParams();
  for (const [key, value] of Object.entries(query)) {
    for (const one of [value].flat()) if (one !== null && one !== undefined && one !== '') parameters.append(key, one);
  }
  const text = parameters.toString();
  return ROOT + [name, ...path].map(encodeSegment).join('/') + (text ? '?' + text : '');
}

export function go(address, { replace = false } = {}) {
  return window.navigation.navigate(address, { history: replace ? 'replace' : 'auto' }).finished.catch(() => {});
}

/** Changes some parameters of the address, such as filters; null removes one. */
export function setQuery(changes, { replace = true } = {}) {
  const url = new URL(location.href);
  for (const [key, value] of Object.entries(changes)) {
    if (value === null || value === undefined || value === '') url.searchParams.delete(key);
    else url.searchParams.set(key, value);
  }
  return go(url.pathname + url.search, { replace });
}

/**
 * @param {() => object} changes as of setQuery
 * @returns a function that changes the address soon after the last of several calls, unless another place is shown by then
 */
export function setQuerySoon(changes, milliseconds = 250) {
  let place = null;
  const change = soon(() => {
    const changed = changes();
    if (location.pathname === place) setQuery(changed);
  }, milliseconds);
  return () => {
    place = location.pathname;
    change();
  };
}

/** Loads module, style sheet and texts of a page; its element is <cw-NAME-page>. */
export async function loadPage(name) {
  const file = `pages/${name}/${name}`;
  await Promise.all([import(fileAddress(`${file}.js`)), loadTexts(name), loadStyles(fileAddress(`${file}.css`))]);
}

const styles = new Map();

function loadStyles(href) {
  if (!styles.has(href)) {
    styles.set(
      href,
      new Promise((resolve, reject) => {
        const sheet = Object.assign(document.createElement('link'), { rel: 'stylesheet', href, onload: resolve, onerror: reject });
        sheet.addEventListener('error', () => {
          styles.delete(href);
          sheet.remove();
        });
        document.head.append(sheet);
      }),
    );
  }
  return styles.get(href);
}

const guards = new Set();

/**
 * Asks before another place is shown.
 *
 * @param {{isChanged: () => boolean, mayLeave: () => Promise<boolean>}} guard asked if something changed; once it lets go, it reports no
 *   change
 * @returns a function that ends it
 */
export function guardLeaving(guard) {
  guards.add(guard);
  return () => guards.delete(guard);
}

/** Keeps the place until the person has decided, then goes where they were going. @returns whether it does */
function isHeld(event) {
  const guard = [...guards].find(one => one.isChanged());
  if (!guard || !event.cancelable) return false;
  event.preventDefault();
  const { destination, navigationType } = event;
  guard.mayLeave().then(leaves => {
    if (!leaves) return;
    if (navigationType === 'traverse') window.navigation.traverseTo(destination.key);
    else go(destination.url, { replace: navigationType === 'replace' });
  });
  return true;
}

/** Calls show(place, how) now and whenever the address changes within the page; a reload reads the whole page again. */
export function startRouter(show) {
  window.navigation.addEventListener('navigate', event => {
    const url = new URL(event.destination.url);
    const isPlace =
      event.canIntercept &&
      event.navigationType !== 'reload' &&
      !event.hashChange &&
      event.downloadRequest === null &&
      url.pathname.startsWith(ROOT);
    if (!isPlace || isHeld(event)) return;
    const how = { isBack: event.navigationType === 'traverse', from: location.pathname + location.search };
    event.intercept({ focusReset: 'manual', handler: () => show(placeOf(url), how) });
  });
  return show(placeOf(new URL(location.href)), { isBack: false, from: '' });
}
