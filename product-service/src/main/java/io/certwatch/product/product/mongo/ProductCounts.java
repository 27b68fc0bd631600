package io.certwatch.product.product.mongo;

import io.certwatch.edition.Sector;
import io.certwatch.product.engine.Basis;
import io.certwatch.product.engine.Finding;
import io.certwatch.product.engine.Verdict;
import io.certwatch.product.obligation.Obligation;
import io.certwatch.product.product.AssessedProduct;
import io.certwatch.product.product.Market;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
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
        IN_CII,
        WITHDRAWN,
        REMARKED,
        OBLIGATION,
        REVIEW,
        WAITING_ANSWER,
        /** A sector whose guidance recognises it, and if that expects it to be listed, the entry. */
        SECTOR
    }

    private final Map<Kind, List<String>> values;

    private ProductCounts(Map<Kind, List<String>> values) {
        this.values = values;
    }

    /** @param due null if the day of market entry is unknown */
    record CountedObligation(String status, @Nullable LocalDate due) {

        boolean unfinished() {
            return ObligationFilters.UNFINISHED.contains(status);
        }

        boolean isDueBy(LocalDate day) {
            return due != null && !due.isAfter(day);
        }
    }

    static String of(AssessedProduct product) {
        var assessment = product.assessment();
        var described = product.product();
        var lines = new ArrayList<String>();
        if (assessment.pending()) lines.add(line(Kind.PENDING, ""));
        var verdict = assessment.verdict();
        if (verdict != null) lines.add(line(Kind.VERDICT, verdict.name()));
        var basis = assessment.basis();
        if (basis != null) lines.add(line(Kind.BASIS, basis.name()));
        var vendor = described.vendor();
        if (vendor != null) lines.add(line(Kind.VENDOR, vendor));
        if (product.cii().exposed()) lines.add(line(Kind.IN_CII, ""));
        if (described.market().status() == Market.Status.WITHDRAWN) lines.add(line(Kind.WITHDRAWN, ""));
        if (!described.remarks().isEmpty()) lines.add(line(Kind.REMARKED, ""));
        assessment.findings().stream()
                .filter(finding -> finding.verdict() == Verdict.REQUIRED)
                .map(Finding::entry)
                .distinct()
                .forEach(entry -> lines.add(line(Kind.REQUIRED, entry)));
        product.obligations().forEach(obligation -> lines.add(line(Kind.OBLIGATION, counted(obligation))));
        product.obligations().stream()
                .filter(obligation ->
                        obligation.answer() != null && obligation.answer().isWaiting())
                .forEach(_ -> lines.add(line(Kind.WAITING_ANSWER, "")));
        assessment.findings().stream()
                .filter(finding -> finding.sector() != null)
                .forEach(finding -> lines.add(
                        line(Kind.SECTOR, finding.sector() + BETWEEN + (finding.warning() ? finding.entry() : ""))));
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

    /** @param stored the text of a product; null counts nothing of it */
    static ProductCounts read(@Nullable String stored) {
        var values = new EnumMap<Kind, List<String>>(Kind.class);
        if (stored != null && !stored.isEmpty()) {
            for (var line : List.of(stored.split(LINE))) {
                var at = line.indexOf(BETWEEN);
                values.computeIfAbsent(Kind.valueOf(line.substring(0, at)), _ -> new ArrayList<>(1))
                        .add(line.substring(at + 1));
            }
        }
        return new ProductCounts(values);
    }

    private List<String> values(Kind kind) {
        return values.getOrDefault(kind, List.of());
    }

    private boolean has(Kind kind) {
        return values.containsKey(kind);
    }

    boolean pending() {
        return has(Kind.PENDING);
    }

    boolean usedInCii() {
        return has(Kind.IN_CII);
    }

    boolean withdrawn() {
        return has(Kind.WITHDRAWN);
    }

    boolean remarked() {
        return has(Kind.REMARKED);
    }

    boolean is(Verdict verdict) {
        return values(Kind.VERDICT).contains(verdict.name());
    }

    boolean is(Basis basis) {
        return values(Kind.BASIS).contains(basis.name());
    }

    List<String> verdicts() {
        return values(Kind.VERDICT);
    }

    List<String> bases() {
        return values(Kind.BASIS);
    }

    /** The entries under which it is required, by code. */
    List<String> required() {
        return values(Kind.REQUIRED);
    }

    /** Empty if it has none. */
    String vendor() {
        var vendors = values(Kind.VENDOR);
        return vendors.isEmpty() ? "" : vendors.getFirst();
    }

    List<CountedObligation> obligations() {
        return values(Kind.OBLIGATION).stream()
                .map(obligation -> obligation.split(BETWEEN, 2))
                .map(parts -> new CountedObligation(parts[0], DueDay.read(LocalDate.parse(parts[1]))))
                .toList();
    }

    List<String> reviews() {
        return values(Kind.REVIEW);
    }

    /** The sectors whose guidance recognises it, with the entries under which that expects it to be listed. */
    Map<Sector, List<String>> sectors() {
        var sectors = new EnumMap<Sector, List<String>>(Sector.class);
        for (var value : values(Kind.SECTOR)) {
            var parts = value.split(BETWEEN, 2);
            var entries = sectors.computeIfAbsent(Sector.valueOf(parts[0]), _ -> new ArrayList<>(1));
            if (!parts[1].isEmpty()) entries.add(parts[1]);
        }
        return sectors;
    }

    int waitingAnswers() {
        return values(Kind.WAITING_ANSWER).size();
    }
}
