package io.certwatch.catalogue.template;

import io.certwatch.edition.Bilingual;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing to be done.
 *
 * @param key the same for the same item in every revision of its template
 * @param answeredBy null if only people can answer it
 * @param dueAfterDays from 1 to 3650, after the item came to exist for a company; null if there is no such day
 * @param reviewEveryMonths from 1 to 120, after it was done; null if never
 * @param clauses our own wording for a contract; null is none
 */
public record TemplateItem(
        String key,
        TemplateCategory category,
        TemplateSubject each,
        Bilingual what,
        TemplateReason why,
        @Nullable SystemAnswer answeredBy,
        @Nullable Integer dueAfterDays,
        @Nullable Integer reviewEveryMonths,
        @Nullable List<TemplateClause> clauses) {

    public TemplateItem {
        clauses = clauses == null ? List.of() : List.copyOf(clauses);
    }
}
