package io.certwatch.product.checklist;

import io.certwatch.product.engine.Wording;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An item of a template in one revision: what is to be done for each subject, and why.
 *
 * @param revision of the template
 * @param provision key of the provision of the law that asks for it; null if none does
 * @param answeredBy what the system can answer; null if only people can
 * @param dueAfterDays days from the first day on which the company is asked; null if there is no due day
 * @param reviewEveryMonths months after which an item that is done has to be reviewed; null if never
 * @param since the first day on which the template had the item
 * @param clauses words for a contract; a template of before has none
 */
public record TemplateItem(
        ItemKey id,
        long revision,
        Category category,
        SubjectKind each,
        Wording what,
        Wording why,
        @Nullable String provision,
        @Nullable AnsweredBy answeredBy,
        @Nullable Integer dueAfterDays,
        @Nullable Integer reviewEveryMonths,
        LocalDate since,
        @Nullable List<ItemClause> clauses) {

    public TemplateItem {
        clauses = clauses == null ? List.of() : List.copyOf(clauses);
    }

    TemplateItem withSince(LocalDate day) {
        return new TemplateItem(
                id,
                revision,
                category,
                each,
                what,
                why,
                provision,
                answeredBy,
                dueAfterDays,
                reviewEveryMonths,
                day,
                clauses);
    }

    /** @param askedSince the first day on which the company was asked by the template */
    LocalDate firstAsked(LocalDate askedSince, ItemSubject subject) {
        return Stream.of(askedSince, since, subject.since())
                .filter(Objects::nonNull)
                .max(LocalDate::compareTo)
                .orElse(askedSince);
    }

    /** The day by which it is due: that of its subject, else some days after the company was first asked for it. */
    @Nullable
    LocalDate due(LocalDate firstAsked, ItemSubject subject) {
        if (subject.due() != null) return subject.due();
        return dueAfterDays == null ? null : firstAsked.plusDays(dueAfterDays);
    }
}
