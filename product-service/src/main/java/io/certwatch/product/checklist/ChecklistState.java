package io.certwatch.product.checklist;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The checklist of a company as a whole, as it stood at an instant.
 *
 * @param day in China
 * @param templates those that the company is asked by
 * @param items open ones first, and of those the late ones; then in the order of the checklist
 */
public record ChecklistState(
        String company, Instant at, LocalDate day, List<TemplateRevision> templates, List<ChecklistItem> items) {

    /** @param since the first day on which the company was asked by it, in any revision */
    public record TemplateRevision(String id, long revision, LocalDate since) {}

    /** Stable, so that the order of the checklist remains within each group. */
    private static final Comparator<ChecklistItem> OPEN_FIRST = Comparator.comparing(
                    (ChecklistItem item) -> item.retired() != null)
            .thenComparing(item -> item.state().isSettled())
            .thenComparing(item -> !item.late());

    static ChecklistState of(AskedTemplates asked, Instant at, Stream<PlacedItem> items) {
        return new ChecklistState(
                asked.company(),
                at,
                asked.today(),
                templates(asked),
                items.map(PlacedItem::item).sorted(OPEN_FIRST).toList());
    }

    static List<TemplateRevision> templates(AskedTemplates asked) {
        return asked.asked().stream()
                .map(one ->
                        new TemplateRevision(one.template().id(), one.template().revision(), one.since()))
                .toList();
    }
}
