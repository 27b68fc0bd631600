/** The provisions in force that an item may rest on. */
import { listLaws, readLaw } from '../../api/laws.js';

/** The law to which templates refer. */
const INSTRUMENT = 'csl';

/** @returns {Promise<{law: string, key: string, kind: string, article: ?string}[]>} of the version in force today; empty without one */
export async function currentProvisions(options) {
  const current = (await listLaws(null, options)).find(version => version.instrument === INSTRUMENT && version.standing === 'IN_FORCE');
  if (!current) return [];
  const { value: law } = await readLaw(current.id, options);
  return law.provisions.map(provision => ({ ...provision, law: law.id }));
}
