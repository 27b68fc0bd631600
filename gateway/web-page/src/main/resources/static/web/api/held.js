/** What was read to be edited, with its tag. */
const CHANGED = 412;

/**
 * Saves with the tag that was read. If somebody else was faster, `held` is read again, so that saving once more succeeds, and the
 * failure says so: `isReadAgain`, and in `changed` what is different now.
 *
 * @template T
 * @param {{value: T, etag: ?string}} held
 * @param {{read: () => Promise<{value: T, etag: string}>, save: (etag: ?string) => Promise<unknown>,
 *   changes?: (before: T, now: T) => {name: string, value?: string}[]}} how
 * @throws {Problem}
 */
export async function saveHeld(held, { read, save, changes = () => [] }) {
  try {
    return await save(held.etag);
  } catch (failure) {
    if (failure.status !== CHANGED) throw failure;
    const now = await read();
    const changed = held.value ? changes(held.value, now.value) : [];
    Object.assign(held, now);
    throw Object.assign(failure, { isReadAgain: true, changed });
  }
}
