package io.certwatch.product.aggregate.obligation;

import io.certwatch.edition.Force;
import io.certwatch.product.catalogue.Edition;
import io.certwatch.product.catalogue.EntryKey;
import io.certwatch.product.catalogue.Lineage;
import io.certwatch.product.engine.CriterionResult.Result;
import io.certwatch.product.engine.Explanation;
import io.certwatch.product.engine.Finding;
import io.certwatch.product.engine.Wording;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What an entry of an edition requires of one product, and by when: before market entry, but never before the edition
 * is in force.
 *
 * @param due null if the product is planned and its day of market entry is unknown
 * @param missing criteria that nothing known of the product decides, if a person's decision requires certification
 */
public record Requirement(
        Source edition, Entry entry, @Nullable LocalDate due, Explanation explanation, List<Missing> missing) {

    /** The edition with what people cite of it. */
    public record Source(String id, String announcement, Wording title, Force force, LocalDate effective) {}

    public record Entry(String code, Wording name) {}

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

    public static Requirement of(Finding finding, Edition edition, @Nullable LocalDate marketEntry) {
        return dueOn(later(edition.effective(), marketEntry), finding, edition);
    }

    /** For a product that enters the market on a day that is not known yet. */
    public static Requirement beforeMarketEntry(Finding finding, Edition edition) {
        return dueOn(null, finding, edition);
    }

    private static Requirement dueOn(@Nullable LocalDate due, Finding finding, Edition edition) {
        return new Requirement(
                new Source(edition.id(), edition.announcement(), edition.title(), edition.force(), edition.effective()),
                new Entry(finding.entry(), finding.name()),
                due,
                finding.explanation(),
                Missing.of(finding));
    }

    private static LocalDate later(LocalDate effective, @Nullable LocalDate marketEntry) {
        return marketEntry != null && marketEntry.isAfter(effective) ? marketEntry : effective;
    }

    /**
     * An entry and those that continue it are one requirement: while an announced edition counts beside the one that
     * it will end, the older entry represents both, due by the earlier day.
     */
    static List<Requirement> oncePerLine(List<Requirement> required, Lineage lineage) {
        return required.stream()
                .filter(one -> required.stream().noneMatch(other -> lineage.continues(one.key(), other.key())))
                .map(one -> required.stream()
                        .filter(other -> lineage.continues(other.key(), one.key()))
                        .reduce(one, Requirement::dueLike, (_, last) -> last))
                .toList();
    }

    private Requirement dueLike(Requirement other) {
        return Countdown.isLater(due, other.due) ? withDue(other.due) : this;
    }

    public Requirement withDue(@Nullable LocalDate day) {
        return new Requirement(edition, entry, day, explanation, missing);
    }

    public DueRule dueRule() {
        return due == null ? DueRule.BEFORE_MARKET_ENTRY : DueRule.BEFORE_DAY;
    }

    public EntryKey key() {
        return new EntryKey(edition.id(), entry.code());
    }
}
