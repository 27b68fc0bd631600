/** Who is signed in. The page belongs to the person who opened it, also when somebody else signs in later in the same browser. */
import { language } from './preferences.js';
import { attempt, documentOf, Problem, readJson } from './problem.js';

let current = null;

/**
 * @returns {{subject: string, name: string, company: ?string, roles: string[], csrf: {header: string, parameter: string, token: string}}}
 */
export function session() {
  return current;
}

export function has(...roles) {
  return roles.some(role => current?.roles.includes(role));
}

/** @returns the name under which the browser keeps something of this person in this company */
export function ownKey(name) {
  return JSON.stringify([name, current?.company ?? null, current?.subject ?? null]);
}

/** Reads the session from the gateway when the page starts; null if there is none. @throws {Problem} */
export async function readSession() {
  current = await askWhoIsSignedIn();
  return current;
}

/**
 * Reads the session again. When another person or another company is signed in now, the page is told so and keeps its own.
 *
 * @returns {Promise<'same' | 'other' | 'ended'>}
 * @throws {Problem}
 */
export async function renewSession() {
  const now = await askWhoIsSignedIn();
  if (now === null) return 'ended';
  if (current !== null && !isSame(now, current)) {
    window.dispatchEvent(new CustomEvent('certwatch-other-person', { detail: now }));
    return 'other';
  }
  current = now;
  return 'same';
}

async function askWhoIsSignedIn() {
  const answer = await attempt(() => fetch('/api/session', { headers: { accept: 'application/json', 'accept-language': language() } }));
  if (answer.status === 401) return null;
  if (!answer.ok) throw new Problem(answer.status, await documentOf(answer));
  return readJson(answer);
}

const isSame = (one, other) => one.subject === other.subject && (one.company ?? null) === (other.company ?? null);

let signingIn = null;

/**
 * Asks the person to sign in again and waits for it; nothing typed is lost, since the page stays as it is. Calls that find the
 * session ended at the same time wait together.
 *
 * @returns {Promise<'same' | 'other'>} who signed in
 */
export function signInAgain() {
  signingIn ??= new Promise(resolve => {
    window.dispatchEvent(new CustomEvent('certwatch-signed-out', { detail: { signedIn: resolve } }));
  }).finally(() => {
    signingIn = null;
  });
  return signingIn;
}
