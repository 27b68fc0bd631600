package io.certwatch.product.checklist;

import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The day by which an item of a template is due: that of its subject, else some days after the company was
 * first asked for it.
 */
final class ItemDueDay {

    private ItemDueDay() {}

    static @Nullable LocalDate of(TemplateItem item, LocalDate firstAsked, ItemSubject subject) {
        if (subject.due() != null) return subject.due();
        var days = item.dueAfterDays();
        return days == null ? null : firstAsked.plusDays(days);
    }

    /** @param since the first day on which the company was asked by the template */
    static LocalDate firstAsked(TemplateItem item, LocalDate since, ItemSubject subject) {
        return Stream.of(since, item.since(), subject.since())
                .filter(Objects::nonNull)
                .max(LocalDate::compareTo)
                .orElse(since);
    }
}
