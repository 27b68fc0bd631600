/** Calls of the public REST API with the session of the browser. */
import { language } from '../core/preferences.js';
import { encodeSegment } from '../core/segments.js';
import { renewSession, session, signInAgain } from '../core/session.js';
import { translator } from '../core/texts.js';
import { attempt, documentOf, Problem, readJson } from '../core/problem.js';

export { Problem } from '../core/problem.js';

const t = translator('app');

const SAFE = new Set(['GET', 'HEAD']);
const CONFLICT = 409;

/**
 * Sends one request. A session that has ended is renewed by the person, and the request is sent again, in the name of the same
 * person and company only.
 *
 * @param {{query?: object, json?: unknown, body?: BodyInit, headers?: object, signal?: AbortSignal}} options null and '' in query are left
 *   out
 * @returns {Promise<Response>} an answer with a status below 400
 * @throws {Problem}
 */
export async function send(method, path, { query, json, body, headers, signal } = {}) {
  const request = () =>
    fetch(address(path, query), {
      method,
      signal,
      body: json === undefined ? body : JSON.stringify(json),
      headers: {
        accept: 'application/json',
        'accept-language': language(),
        ...(json === undefined ? {} : { 'content-type': 'application/json' }),
        ...(SAFE.has(method) ? {} : csrf()),
        ...headers,
      },
    });
  let answer = await attempt(request);
  const isEnded = answer.status === 401;
  if (isEnded || (answer.status === 403 && (await documentOf(answer)).type === 'urn:problem:csrf-token-missing')) {
    await renew(isEnded);
    answer = await attempt(request);
  }
  if (!answer.ok) throw new Problem(answer.status, await documentOf(answer));
  return answer;
}

async function renew(isEnded) {
  let who = isEnded ? 'ended' : await renewSession();
  if (who === 'ended') who = await signInAgain();
  if (who !== 'other') return;
  const [title, detail] = [t('otherPerson.title'), t('otherPerson.notSent')];
  throw new Problem(CONFLICT, { type: 'urn:certwatch:other-person', title, detail });
}

export function csrf() {
  const token = session()?.csrf;
  return token ? { [token.header]: token.token } : {};
}

/** @returns the path with the query; arrays repeat the parameter */
export function address(path, query = {}) {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    for (const one of [value].flat()) {
      if (one !== null && one !== undefined && one !== '') parameters.append(name, one);
    }
  }
  const text = parameters.toString();
  return text ? `${path}?${text}` : path;
}

/** A path with its segments encoded: path`/api/products/${sku}`. */
export function path(strings, ...segments) {
  return String.raw({ raw: strings }, ...segments.map(encodeSegment));
}

export async function getJson(path, query, options) {
  return readJson(await send('GET', path, { query, ...options }));
}

/** @returns {Promise<{value: object, etag: ?string}>} what is read to be edited */
export async function getWithTag(path, query, options) {
  const answer = await send('GET', path, { query, ...options });
  return { value: await readJson(answer), etag: answer.headers.get('etag') };
}

/** @param {?string} etag for If-Match, where the API asks for it */
export async function change(method, path, json, { etag, query, headers, signal } = {}) {
  const answer = await send(method, path, { json, query, signal, headers: { ...(etag ? { 'if-match': etag } : {}), ...headers } });
  return answer.status === 204 || !answer.headers.get('content-type')?.includes('json') ? null : readJson(answer);
}

/**
 * Sends a file as the body.
 *
 * @returns {Promise<{value: ?object, location: ?string}>}
 */
export async function upload(path, file, query, { signal } = {}) {
  const answer = await send('POST', path, {
    query,
    signal,
    body: file,
    headers: { 'content-type': file.type || mediaType(file.name) },
  });
  const value = answer.headers.get('content-type')?.includes('json') ? await readJson(answer) : null;
  return { value, location: answer.headers.get('location') };
}

/** Sends what a file is to be made of. @returns {Promise<Blob>} the file */
export const fileOf = async (path, json, query) => (await send('POST', path, { json, query, headers: { accept: '*/*' } })).blob();

const MEDIA_TYPES = {
  csv: 'text/csv',
  tsv: 'text/tab-separated-values',
  json: 'application/json',
  html: 'text/html',
  htm: 'text/html',
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

function mediaType(name = '') {
  return MEDIA_TYPES[name.split('.').pop().toLowerCase()] ?? 'application/octet-stream';
}

/** All items of a list that is read in pages; stops after `most`. */
export async function getAll(path, query = {}, { most = 5000, signal } = {}) {
  const items = [];
  let after = null;
  do {
    const page = await getJson(path, { ...query, after }, { signal });
    items.push(...page.items);
    after = page.next;
  } while (after && items.length < most);
  return items;
}
