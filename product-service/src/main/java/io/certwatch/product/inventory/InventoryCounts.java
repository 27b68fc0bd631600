package io.certwatch.product.inventory;

import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Counts of a company's listed products, on a day. Withdrawn products are counted among the others, as lists of
 * products show them, and apart where it matters.
 *
 * @param pending products that have no verdict yet
 * @param cleared products that are not required, because they are something else or out of scope
 * @param unknown products in whose text nothing was recognised, which clears nothing
 * @param inReview products that a person must look at
 * @param remarked products of which an import gave a value that could not be read
 * @param required products that need certification, by the codes of the entries under which they do
 * @param vendors products by vendor; those without a vendor have the empty key
 */
public record InventoryCounts(
        long products,
        long pending,
        long cleared,
        long unknown,
        long inReview,
        long remarked,
        Map<Set<String>, Scope> required,
        Map<String, VendorCounts> vendors) {

    /** The products required under any of the entries that the condition holds for; each counts once. */
    public Scope countRequired(Predicate<String> entry) {
        return required.entrySet().stream()
                .filter(scope -> scope.getKey().stream().anyMatch(entry))
                .map(Map.Entry::getValue)
                .reduce(Scope.NONE, Scope::plus);
    }

    /** The products required by entry, in the order of the codes. */
    public SortedMap<String, Scope> entries() {
        var entries = new TreeMap<String, Scope>();
        required.forEach((codes, scope) -> codes.forEach(code -> entries.merge(code, scope, Scope::plus)));
        return entries;
    }

    /**
     * Products in scope.
     *
     * @param inCii those used in critical information infrastructure
     * @param withdrawn those that have left the market, which owe nothing
     */
    public record Scope(long products, long inCii, long withdrawn) {

        public static final Scope NONE = new Scope(0, 0, 0);

        public Scope plus(Scope other) {
            return new Scope(products + other.products, inCii + other.inCii, withdrawn + other.withdrawn);
        }
    }

    /**
     * The products of a vendor.
     *
     * @param obligations all that stand, also those that are satisfied or waived
     * @param unfinished those of them that are open or in progress
     * @param overdue those of the unfinished of which a planned day has come
     * @param withoutProof those of the unfinished of products that may not be sold until there is proof, apart from overdue
     *   ones and those whose market entry is to come
     * @param notYetOnMarket those of the unfinished of products that may not be sold until there is proof, and whose market
     *   entry is to come
     */
    public record VendorCounts(
            long products,
            long withdrawn,
            long obligations,
            long unfinished,
            long overdue,
            long withoutProof,
            long notYetOnMarket) {

        public VendorCounts plus(VendorCounts other) {
            return new VendorCounts(
                    products + other.products,
                    withdrawn + other.withdrawn,
                    obligations + other.obligations,
                    unfinished + other.unfinished,
                    overdue + other.overdue,
                    withoutProof + other.withoutProof,
                    notYetOnMarket + other.notYetOnMarket);
        }
    }
}
