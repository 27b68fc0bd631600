/** Entries of the editions. */
import { has } from '../core/session.js';
import { getAll } from './client.js';

let names = null;

/**
 * Names of the entries in force, read once.
 *
 * @returns {Promise<(edition: string, entry: string) => ?{zh: string, en: string}>} null for an entry that is not in force
 */
export async function entryNames() {
  return (await inForce()).name;
}

/** @returns {Promise<[string, {zh: string, en: string}][]>} codes and names of the entries in force, in order; observations have none */
export async function listEntryNames() {
  return (await inForce()).list;
}

/** Forgets the names, after another edition came into force. */
export function forgetEntries() {
  names = null;
}

/** An operator may not read the catalogue, and sees codes instead of names. */
function inForce() {
  names ??= (has('steward', 'member', 'viewer') ? getAll('/api/entries') : Promise.resolve([])).then(collect).catch(failure => {
    names = null;
    throw failure;
  });
  return names;
}

function collect(entries) {
  const byEdition = new Map(entries.map(entry => [`${entry.edition}/${entry.code}`, entry.name]));
  const byCode = new Map(entries.map(entry => [entry.code, entry.name]));
  const official = new Map(entries.filter(({ force }) => force !== 'GUIDANCE').map(entry => [entry.code, entry.name]));
  return {
    name: (edition, code) => byEdition.get(`${edition}/${code}`) ?? byCode.get(code) ?? null,
    list: [...official].sort(([one], [other]) => one.localeCompare(other)),
  };
}
