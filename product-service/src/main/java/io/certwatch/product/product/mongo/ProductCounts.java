package io.certwatch.product.product.mongo;

import io.certwatch.product.engine.Finding;
import io.certwatch.product.engine.Verdict;
import io.certwatch.product.obligation.Obligation;
import io.certwatch.product.product.AssessedProduct;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a summary counts of a product, as one text that is stored with it, so that products of which the same is counted
 * are counted together, by an index alone. Each line is a kind and a value; no value contains a line break.
 */
final class ProductCounts {

    private static final String LINE = "\n";
    private static final String BETWEEN = " ";

    private enum Kind {
        PENDING,
        VERDICT,
        BASIS,
        REQUIRED,
        VENDOR,
        OBLIGATION,
        REVIEW,
        WAITING_ANSWER
    }

    private ProductCounts() {}

    static String of(AssessedProduct product) {
        var assessment = product.assessment();
        var lines = new ArrayList<String>();
        if (assessment.pending()) lines.add(line(Kind.PENDING, ""));
        var verdict = assessment.verdict();
        if (verdict != null) lines.add(line(Kind.VERDICT, verdict.name()));
        var basis = assessment.basis();
        if (basis != null) lines.add(line(Kind.BASIS, basis.name()));
        var vendor = product.product().vendor();
        if (vendor != null) lines.add(line(Kind.VENDOR, vendor));
        assessment.findings().stream()
                .filter(finding -> finding.verdict() == Verdict.REQUIRED)
                .map(Finding::entry)
                .forEach(entry -> lines.add(line(Kind.REQUIRED, entry)));
        product.obligations().forEach(obligation -> lines.add(line(Kind.OBLIGATION, counted(obligation))));
        product.obligations().stream()
                .filter(obligation ->
                        obligation.answer() != null && obligation.answer().isWaiting())
                .forEach(_ -> lines.add(line(Kind.WAITING_ANSWER, "")));
        product.reviews()
                .forEach(review -> lines.add(line(Kind.REVIEW, review.status().name())));
        return String.join(LINE, lines);
    }

    private static String counted(Obligation obligation) {
        return obligation.status()
                + BETWEEN
                + DueDay.stored(obligation.requirement().due());
    }

    private static String line(Kind kind, String value) {
        return kind + BETWEEN + value;
    }

    /** Adds what is counted of a number of products. */
    static void add(@Nullable String counts, long products, SummaryCounter summary) {
        summary.products(products);
        if (counts == null || counts.isEmpty()) return;
        var obligations = new ArrayList<String>();
        var vendor = "";
        for (var line : List.of(counts.split(LINE))) {
            var at = line.indexOf(BETWEEN);
            var value = line.substring(at + 1);
            switch (Kind.valueOf(line.substring(0, at))) {
                case PENDING -> summary.pending(products);
                case VERDICT -> summary.verdict(value, products);
                case BASIS -> summary.basis(value, products);
                case REQUIRED -> summary.required(value, products);
                case VENDOR -> {
                    vendor = value;
                    summary.vendor(value, products);
                }
                case OBLIGATION -> obligations.add(value);
                case REVIEW -> summary.review(value, products);
                case WAITING_ANSWER -> summary.waitingAnswer(products);
            }
        }
        for (var obligation : obligations) {
            var parts = obligation.split(BETWEEN, 2);
            summary.obligation(parts[0], DueDay.read(LocalDate.parse(parts[1])), vendor, products);
        }
    }
}
