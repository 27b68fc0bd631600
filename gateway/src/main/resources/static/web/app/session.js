/** Who is signed in. */

let current = null;

/** @returns {{subject: string, name: string, company: ?string, roles: string[], csrf: {header: string, parameter: string, token: string}}} */
export function session() {
  return current;
}

export function has(...roles) {
  return roles.some(role => current?.roles.includes(role));
}

/** Reads the session from the gateway; null if it has ended. */
export async function readSession() {
  const answer = await fetch('/api/session', { headers: { accept: 'application/json' } });
  if (answer.status === 401) return null;
  if (!answer.ok) throw new Error(`GET /api/session: ${answer.status}`);
  current = await answer.json();
  return current;
}

let signingIn = null;

/**
 * Asks the person to sign in again and waits for it; nothing typed is lost, since the page stays as it is. Calls that find the
 * session ended at the same time wait together.
 */
export function signInAgain() {
  signingIn ??= new Promise(resolve => {
    window.dispatchEvent(new CustomEvent('certwatch-signed-out', { detail: { signedIn: resolve } }));
  }).finally(() => { signingIn = null; });
  return signingIn;
}
