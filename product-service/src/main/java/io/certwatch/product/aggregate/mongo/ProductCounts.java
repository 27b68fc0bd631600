package io.certwatch.product.aggregate.mongo;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.joining;

import io.certwatch.edition.Sector;
import io.certwatch.product.aggregate.AssessedProduct;
import io.certwatch.product.aggregate.Market;
import io.certwatch.product.aggregate.assessment.Assessment;
import io.certwatch.product.aggregate.decision.Review;
import io.certwatch.product.aggregate.obligation.Obligation;
import io.certwatch.product.aggregate.obligation.ObligationState.Satisfied;
import io.certwatch.product.aggregate.obligation.ObligationState.Status;
import io.certwatch.product.aggregate.obligation.VendorAnswer;
import io.certwatch.product.engine.Finding;
import io.certwatch.product.engine.Verdict;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a summary counts of a product, as one text that is stored with it, so that products of which the same is counted
 * are counted together, by an index alone. Each line is a kind and a value; no value contains a line break.
 */
public final class ProductCounts {

    private static final String LINE = "\n";
    private static final String BETWEEN = " ";

    public enum Kind {
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
        /** An obligation whose proof a person has to confirm. */
        TO_BE_CONFIRMED,
        SALE,
        /** A sector whose guidance recognises it, and if that expects it to be listed, the entry. */
        SECTOR
    }

    private final Map<Kind, List<String>> values;

    private ProductCounts(Map<Kind, List<String>> values) {
        this.values = values;
    }

    /**
     * @param notToBeSoldSince the first day on which it may not be sold without proof
     * @param due null if the day of market entry is unknown
     * @param planned whether that is a planned day
     * @param ends the last valid day of the proof that covers it; null if none does, or if it has none
     */
    public record CountedObligation(
            String status,
            LocalDate notToBeSoldSince,
            @Nullable LocalDate due,
            boolean planned,
            @Nullable LocalDate ends) {

        public boolean stands() {
            return !status.equals(Status.LIFTED.name());
        }

        public boolean unfinished() {
            return ObligationDocument.UNFINISHED.contains(status);
        }

        public boolean isOverdue(LocalDate today) {
            return planned && isDueBy(today);
        }

        public boolean isWithoutProof(LocalDate today) {
            return !planned && isDueBy(today);
        }

        public boolean isNotYetOnMarket(LocalDate today) {
            return !notToBeSoldSince.isAfter(today) && !isDueBy(today);
        }

        private boolean isDueBy(LocalDate day) {
            return due != null && !due.isAfter(day);
        }
    }

    static String of(AssessedProduct product) {
        var assessment = product.assessment();
        var described = product.product();
        return Stream.of(
                        lines(Kind.PENDING, countIf(assessment.pending())),
                        lines(Kind.VERDICT, Stream.ofNullable(assessment.verdict())),
                        lines(Kind.BASIS, Stream.ofNullable(assessment.basis())),
                        lines(Kind.SALE, Stream.of(product.sale().status())),
                        lines(Kind.VENDOR, Stream.ofNullable(described.vendor())),
                        lines(Kind.IN_CII, countIf(product.cii().exposed())),
                        lines(Kind.WITHDRAWN, countIf(described.market().status() == Market.Status.WITHDRAWN)),
                        lines(Kind.REMARKED, countIf(!described.remarks().isEmpty())),
                        lines(Kind.REQUIRED, listRequired(assessment)),
                        lines(Kind.OBLIGATION, product.obligations().stream().map(ProductCounts::encode)),
                        lines(Kind.WAITING_ANSWER, waitingAnswers(product)),
                        lines(
                                Kind.TO_BE_CONFIRMED,
                                product.obligations().stream()
                                        .filter(Obligation::isToBeConfirmed)
                                        .map(_ -> "")),
                        lines(Kind.SECTOR, sectors(assessment)),
                        lines(Kind.REVIEW, product.reviews().stream().map(Review::status)))
                .flatMap(identity())
                .collect(joining(LINE));
    }

    private static Stream<String> lines(Kind kind, Stream<?> values) {
        return values.map(value -> kind + BETWEEN + value);
    }

    private static Stream<String> countIf(boolean is) {
        return is ? Stream.of("") : Stream.empty();
    }

    private static Stream<String> listRequired(Assessment assessment) {
        return assessment.findings().stream()
                .filter(finding -> finding.verdict() == Verdict.REQUIRED)
                .map(Finding::entry)
                .distinct();
    }

    private static Stream<String> waitingAnswers(AssessedProduct product) {
        return product.obligations().stream()
                .flatMap(obligation -> Stream.ofNullable(obligation.answer()))
                .filter(VendorAnswer::isWaiting)
                .map(_ -> "");
    }

    private static Stream<String> sectors(Assessment assessment) {
        return assessment.findings().stream()
                .filter(finding -> finding.sector() != null)
                .map(finding -> finding.sector() + BETWEEN + (finding.warning() ? finding.entry() : ""));
    }

    private static String encode(Obligation obligation) {
        var ends = obligation.state() instanceof Satisfied(var by) ? by.validUntil() : null;
        return obligation.status()
                + BETWEEN
                + obligation.requirement().notToBeSoldSince()
                + BETWEEN
                + DueDay.toStored(obligation.requirement().due())
                + BETWEEN
                + obligation.requirement().duePlanned()
                + (ends == null ? "" : BETWEEN + ends);
    }

    /** @param stored the text of a product; null counts nothing of it */
    public static ProductCounts read(@Nullable String stored) {
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

    public List<String> values(Kind kind) {
        return values.getOrDefault(kind, List.of());
    }

    public boolean has(Kind kind) {
        return values.containsKey(kind);
    }

    public boolean is(Verdict verdict) {
        return values(Kind.VERDICT).contains(verdict.name());
    }

    /** Empty if it has none. */
    public String vendor() {
        var vendors = values(Kind.VENDOR);
        return vendors.isEmpty() ? "" : vendors.getFirst();
    }

    public List<CountedObligation> obligations() {
        return values(Kind.OBLIGATION).stream()
                .map(obligation -> obligation.split(BETWEEN, 5))
                .map(parts -> new CountedObligation(
                        parts[0],
                        LocalDate.parse(parts[1]),
                        DueDay.read(LocalDate.parse(parts[2])),
                        Boolean.parseBoolean(parts[3]),
                        parts.length < 5 ? null : LocalDate.parse(parts[4])))
                .toList();
    }

    /** The sectors whose guidance recognises it, with the entries under which that expects it to be listed. */
    public Map<Sector, List<String>> sectors() {
        var sectors = new EnumMap<Sector, List<String>>(Sector.class);
        for (var value : values(Kind.SECTOR)) {
            var parts = value.split(BETWEEN, 2);
            var entries = sectors.computeIfAbsent(Sector.valueOf(parts[0]), _ -> new ArrayList<>(1));
            if (!parts[1].isEmpty()) entries.add(parts[1]);
        }
        return sectors;
    }
}
