/** The reviews of one product, reached from its page. */
import { readSubject } from '../../api/reviews.js';
import { ReviewQueue } from './queue.js';

/** @param {object[]} entries in force, for their names */
export async function queueOfProduct(sku, entries, signal) {
  const { product, assessment, reviews } = await readSubject(sku, { signal });
  return ReviewQueue.of(reviews.waiting.map(waiting => {
    const finding = assessment.findings.find(one => one.edition === waiting.edition && one.entry === waiting.entry);
    const entry = entries.find(one => one.edition === waiting.edition && one.code === waiting.entry);
    return {
      ...product,
      ...waiting,
      entryName: entry?.name ?? { zh: waiting.entry, en: waiting.entry },
      missing: finding?.criteria.filter(criterion => criterion.result === 'UNKNOWN') ?? [],
      settledBy: finding?.settledBy ?? [],
      explanation: finding?.explanation ?? assessment.explanation,
      asked: null,
    };
  }));
}
