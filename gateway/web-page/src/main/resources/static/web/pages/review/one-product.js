/** The reviews of one product, reached from its page. */
import { readSubject } from '../../api/reviews.js';
import { ReviewQueue } from './queue.js';

/** @param {(edition: string, entry: string) => ?object} nameOf an entry in force */
export async function queueOfProduct(sku, nameOf, signal) {
  const { product, assessment, reviews } = await readSubject(sku, { signal });
  return ReviewQueue.of(
    reviews.waiting.map(waiting => {
      const finding = assessment.findings.find(one => one.edition === waiting.edition && one.entry === waiting.entry);
      return {
        ...product,
        ...waiting,
        entryName: nameOf(waiting.edition, waiting.entry) ?? { zh: waiting.entry, en: waiting.entry },
        missing: finding?.criteria.filter(criterion => criterion.result === 'UNKNOWN') ?? [],
        settledBy: finding?.settledBy ?? [],
        explanation: finding?.explanation ?? assessment.explanation,
        asked: null,
      };
    }),
  );
}
