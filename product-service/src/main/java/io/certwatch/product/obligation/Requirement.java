package io.certwatch.product.obligation;

import io.certwatch.product.catalogue.Edition;
import io.certwatch.product.catalogue.EntryKey;
import io.certwatch.product.catalogue.Lineage;
import io.certwatch.product.engine.Explanation;
import io.certwatch.product.engine.Finding;
import io.certwatch.product.engine.Force;
import io.certwatch.product.engine.Wording;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an entry of an edition demands for one product, and by when: before market entry, but never before the edition holds.
 *
 * @param due null if nobody has said when the product, which is planned, enters the market
 */
public record Requirement(Source edition, Entry entry, @Nullable LocalDate due, Explanation explanation) {

    /** The edition as people cite it. */
    public record Source(String id, String announcement, Wording title, Force force, LocalDate effective) {}

    public record Entry(String code, Wording name) {}

    public static Requirement of(Finding finding, Edition edition, @Nullable LocalDate marketEntry) {
        return dueOn(later(edition.effective(), marketEntry), finding, edition);
    }

    /** Of a product that enters the market on a day that is not known yet. */
    public static Requirement beforeMarketEntry(Finding finding, Edition edition) {
        return dueOn(null, finding, edition);
    }

    private static Requirement dueOn(@Nullable LocalDate due, Finding finding, Edition edition) {
        return new Requirement(
                new Source(edition.id(), edition.announcement(), edition.title(), edition.force(), edition.effective()),
                new Entry(finding.entry(), finding.name()),
                due,
                finding.explanation());
    }

    private static LocalDate later(LocalDate effective, @Nullable LocalDate marketEntry) {
        return marketEntry != null && marketEntry.isAfter(effective) ? marketEntry : effective;
    }

    /**
     * An entry and those that continue it are one duty: while an announced edition counts beside the one it will end, the older
     * entry stands for both, due by the earlier day.
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
        return new Requirement(edition, entry, day, explanation);
    }

    public DueRule dueRule() {
        return due == null ? DueRule.BEFORE_MARKET_ENTRY : DueRule.BEFORE_DAY;
    }

    public EntryKey key() {
        return new EntryKey(edition.id(), entry.code());
    }
}
