package io.certwatch.product.checklist.facts;

import static java.util.stream.Collectors.joining;

import io.certwatch.product.checklist.ItemAnswer;
import io.certwatch.product.checklist.ItemState;
import io.certwatch.product.engine.Explanation;
import io.certwatch.product.inventory.InventoryCounts;
import io.certwatch.product.inventory.InventoryCounts.Scope;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Decides the answers from counts that {@link InventoryFacts} has loaded. None is complete while a product is pending, waits for a review, or is not recognised: any
 * of them may be in scope.
 */
record InventoryAnswers(InventoryCounts counts, AssessmentBasis basis, Instant at) {

    private static final String REQUIRED = "/api/products?verdict=REQUIRED";
    private static final int LISTED = 6;

    ItemAnswer productsInScope() {
        var all = counts.countRequired(_ -> true);
        return scope("facts.products-in-scope", "inScope", all, counts.entries(), REQUIRED);
    }

    ItemAnswer criticalEquipment() {
        var critical = new TreeMap<>(counts.entries());
        critical.keySet().retainAll(basis.critical());
        var rows = basis.critical().stream()
                .sorted()
                .map(code -> REQUIRED + "&entry=" + Sentence.encode(code))
                .collect(joining(", "));
        return scope(
                "facts.critical-equipment",
                "criticalEquipment",
                counts.countRequired(basis.critical()::contains),
                critical,
                rows.isEmpty() ? REQUIRED : rows);
    }

    private ItemAnswer scope(String text, String figure, Scope all, SortedMap<String, Scope> entries, String rows) {
        var figures = new LinkedHashMap<String, Long>();
        figures.put("products", counts.products());
        figures.put(figure, all.products());
        figures.put(figure + "InCii", all.inCii());
        figures.put(figure + "Withdrawn", all.withdrawn());
        figures.put("notJudged", notJudged());
        entries.forEach((code, scope) -> {
            figures.put(code, scope.products());
            figures.put(code + "InCii", scope.inCii());
        });
        return answer(
                Explanation.of(
                        text,
                        counts.products(),
                        all.products(),
                        all.inCii(),
                        all.withdrawn(),
                        entries.size(),
                        listEntries(entries),
                        notJudged()),
                figures,
                basis.from(rows),
                isJudged());
    }

    /** The entries with most products; all are among the figures. */
    private Explanation listEntries(SortedMap<String, Scope> entries) {
        var most = entries.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<String, Scope> entry) ->
                                -entry.getValue().products())
                        .thenComparing(Map.Entry::getKey))
                .limit(LISTED)
                .map(entry -> Explanation.of(
                        "facts.entry",
                        basis.entry(entry.getKey()),
                        entry.getValue().products(),
                        entry.getValue().inCii()));
        var rest = entries.size() - LISTED;
        return Explanation.list(
                Stream.concat(most, rest > 0 ? Stream.of(Explanation.of("facts.entries.more", rest)) : Stream.empty())
                        .toList());
    }

    ItemAnswer inventoryJudged() {
        var judged = counts.products() - notJudged();
        var share = counts.products() == 0 ? 0 : judged * 100 / counts.products();
        var figures = new LinkedHashMap<String, Long>();
        figures.put("products", counts.products());
        figures.put("judged", judged);
        figures.put("judgedPercent", share);
        figures.put("pending", counts.pending());
        figures.put("inReview", counts.inReview());
        figures.put("unknown", counts.unknown());
        return answer(
                Explanation.of(
                        "facts.inventory-judged",
                        counts.products(),
                        judged,
                        share,
                        counts.pending(),
                        counts.inReview(),
                        counts.unknown()),
                figures,
                basis.from("/api/products?status=PENDING, /api/products?verdict=REVIEW, /api/products?verdict=UNKNOWN"),
                isJudged());
    }

    /**
     * Nobody can count which rejected rows became products since, so a person has to say it.
     *
     * @param rejected rows of the newest import that rejected some
     * @param rejectedAt when that import ended; null if there is none
     */
    ItemAnswer rowsWithRemarks(long rejected, @Nullable Instant rejectedAt) {
        var figures = new LinkedHashMap<String, Long>();
        figures.put("products", counts.products());
        figures.put("withRemarks", counts.remarked());
        figures.put("rejectedRows", rejected);
        return answer(
                Explanation.of("facts.rows-with-remarks", counts.products(), counts.remarked(), rejected),
                figures,
                Explanation.of("facts.from.remarks", "/api/products?remarked=true", "/api/inventory/imports"),
                isJudged() && counts.remarked() == 0 && rejected == 0,
                rejectedAt);
    }

    private long notJudged() {
        return counts.pending() + counts.inReview() + counts.unknown();
    }

    private boolean isJudged() {
        return basis.ready() && notJudged() == 0;
    }

    private ItemAnswer answer(Explanation text, Map<String, Long> figures, Explanation from, boolean complete) {
        return answer(text, figures, from, complete, null);
    }

    /** An inventory without products answers nothing. */
    private ItemAnswer answer(
            Explanation text,
            Map<String, Long> figures,
            Explanation from,
            boolean complete,
            @Nullable Instant openSince) {
        var isEmpty = counts.products() == 0;
        var isComplete = complete && !isEmpty;
        return new ItemAnswer(
                isEmpty ? Explanation.of("facts.no-products") : text,
                figures,
                from,
                isComplete,
                isComplete ? ItemState.DONE : isBegun() ? ItemState.IN_PROGRESS : ItemState.OPEN,
                null,
                null,
                Map.of(),
                openSince,
                null,
                at);
    }

    private boolean isBegun() {
        return counts.products() > counts.pending();
    }
}
