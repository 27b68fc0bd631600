package io.certwatch.product.obligation;

import io.certwatch.product.following.Edition;
import io.certwatch.product.following.EntryKey;
import io.certwatch.product.following.Lineage;
import io.certwatch.product.matching.Explanation;
import io.certwatch.product.matching.Finding;
import io.certwatch.product.matching.Force;
import io.certwatch.product.matching.Wording;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an entry of an edition demands for one product, and by when: before market entry, but never before the edition holds. */
public record Requirement(Source edition, Entry entry, LocalDate due, Explanation explanation) {

    /** The edition as people cite it. */
    public record Source(String id, String announcement, Wording title, Force force, LocalDate effective) {}

    public record Entry(String code, Wording name) {}

    public static Requirement of(Finding finding, Edition edition, @Nullable LocalDate marketEntry) {
        return new Requirement(
                new Source(edition.id(), edition.announcement(), edition.title(), edition.force(), edition.effective()),
                new Entry(finding.entry(), finding.name()),
                later(edition.effective(), marketEntry),
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
                        .map(Requirement::due)
                        .reduce(one, Requirement::dueBy, (_, last) -> last))
                .toList();
    }

    private Requirement dueBy(LocalDate day) {
        return day.isBefore(due) ? new Requirement(edition, entry, day, explanation) : this;
    }

    public EntryKey key() {
        return new EntryKey(edition.id(), entry.code());
    }
}
