package io.certwatch.product.aggregate.obligation;

import io.certwatch.edition.Force;
import io.certwatch.product.catalogue.Edition;
import io.certwatch.product.catalogue.EntryKey;
import io.certwatch.product.catalogue.Lineage;
import io.certwatch.product.engine.CriterionResult.Result;
import io.certwatch.product.engine.EntryCitation;
import io.certwatch.product.engine.Explanation;
import io.certwatch.product.engine.Finding;
import io.certwatch.product.engine.Wording;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What an entry of an edition requires of one product, and from when: since it is listed, but not on a day on which a
 * proof covered it; its proof is due by market entry, if that is later.
 *
 * @param notToBeSoldSince the first day on which it may not be sold without a proof ({@link Listing#notToBeSoldSince})
 * @param due the first day on which proof must be there; null if the product is planned and its day of market entry is
 *   unknown
 * @param duePlanned whether the due day is the planned one, which alone can be overdue
 * @param missing criteria that nothing known of the product decides, if a person's decision requires certification
 */
public record Requirement(
        Source edition,
        Entry entry,
        Listing listing,
        MarketEntry market,
        LocalDate notToBeSoldSince,
        @Nullable LocalDate due,
        boolean duePlanned,
        Explanation explanation,
        List<Missing> missing) {

    /** The edition with what people cite of it. */
    public record Source(String id, String announcement, Wording title, Force force, LocalDate effective) {}

    public record Entry(String code, Wording name) {}

    /**
     * When the product enters the market, or entered it.
     *
     * @param day null if it is unknown
     * @param isPlanned whether it is still planned; then a day that is unknown is to come
     */
    public record MarketEntry(@Nullable LocalDate day, boolean isPlanned) {

        /** On the market since a day that does not matter. */
        public static final MarketEntry ENTERED = new MarketEntry(null, false);

        @Nullable
        LocalDate planned() {
            return isPlanned ? day : null;
        }
    }

    /** A parameter of a criterion, with its name for people. */
    public record Missing(String parameter, Wording name) {

        static List<Missing> of(Finding finding) {
            return finding.criteria().stream()
                    .filter(criterion -> criterion.result() == Result.UNKNOWN)
                    .map(criterion -> new Missing(criterion.parameter(), criterion.name()))
                    .toList();
        }
    }

    /** Requirements stored without missing parameters have none. */
    public Requirement {
        missing = Objects.requireNonNullElse(missing, List.of());
    }

    public static Requirement of(Finding finding, Edition edition, Listing listing, MarketEntry market) {
        return new Requirement(
                        new Source(
                                edition.id(),
                                edition.announcement(),
                                edition.title(),
                                edition.force(),
                                edition.effective()),
                        new Entry(finding.entry(), finding.name()),
                        listing,
                        market,
                        listing.proofSince(),
                        null,
                        false,
                        finding.explanation(),
                        Missing.of(finding))
                .after(null);
    }

    /** The same requirement of a product that a proof covered until then, or that none has covered. */
    Requirement after(@Nullable Cover cover) {
        var since = listing.notToBeSoldSince(cover == null ? null : cover.lastDay());
        var day = DueRule.dueDay(since, market);
        return new Requirement(
                edition,
                entry,
                listing,
                market,
                since,
                day,
                day != null && day.equals(market.planned()),
                explanation,
                missing);
    }

    /**
     * An entry and those that continue it are one requirement: while an announced edition counts beside the one that
     * it will end, the older entry represents both, listed by the earlier one.
     */
    static List<Requirement> oncePerLine(List<Requirement> required, Lineage lineage) {
        return required.stream()
                .filter(one -> required.stream().noneMatch(other -> lineage.continues(one.key(), other.key())))
                .map(one -> required.stream()
                        .filter(other -> lineage.continues(other.key(), one.key()))
                        .reduce(one, Requirement::listedLike, (_, last) -> last))
                .toList();
    }

    /** Its entry, as people cite it. */
    public Explanation citation() {
        return EntryCitation.of(entry.name(), entry.code(), edition.id());
    }

    private Requirement listedLike(Requirement other) {
        return listing.proofSince().isAfter(other.listing.proofSince()) ? withListing(other.listing) : this;
    }

    private Requirement withListing(Listing earlier) {
        return new Requirement(edition, entry, earlier, market, notToBeSoldSince, due, duePlanned, explanation, missing)
                .after(null);
    }

    /** For the store, which knows another form of an unknown day. */
    public Requirement withDue(@Nullable LocalDate day) {
        return new Requirement(
                edition, entry, listing, market, notToBeSoldSince, day, duePlanned, explanation, missing);
    }

    public DeadlineKind dueRule() {
        return due == null ? DeadlineKind.BEFORE_MARKET_ENTRY : DeadlineKind.BEFORE_DAY;
    }

    public EntryKey key() {
        return new EntryKey(edition.id(), entry.code());
    }
}
