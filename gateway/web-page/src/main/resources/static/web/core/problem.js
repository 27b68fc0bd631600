/** What the API answers instead of a result, RFC 9457. `errors` names the fields at fault. */
export class Problem extends Error {
  constructor(status, document = {}) {
    super(document.detail ?? document.title ?? `HTTP ${status}`);
    this.status = status;
    this.type = document.type ?? 'about:blank';
    this.title = document.title ?? '';
    this.detail = document.detail ?? '';
    this.errors = document.errors ?? [];
    this.traceId = document.traceId ?? null;
    this.document = document;
  }

  /** Whether no answer came at all. */
  get offline() {
    return this.status === 0;
  }
}

/** Sends a request, or reads an answer. @throws {Problem} with status 0 if no answer comes, or not the whole */
export async function attempt(request) {
  try {
    return await request();
  } catch (failure) {
    if (failure.name === 'AbortError' || failure instanceof SyntaxError) throw failure;
    throw new Problem(0);
  }
}

/** The JSON of an answer. @throws {Problem} with status 0 if the connection ends before its end, such as when the page is left */
export const readJson = answer => attempt(() => answer.json());

/** @returns {Promise<object>} the problem document of an answer, empty if it has none */
export async function documentOf(answer) {
  try {
    return await answer.clone().json();
  } catch {
    return {};
  }
}
