package io.certwatch.product.checklist;

import io.certwatch.product.engine.Wording;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What one item is about: the company, one of its vendors, one obligation or one consultation.
 *
 * @param id unique within the kind and the company, and the same as long as the subject exists
 * @param name for people of both languages, as it is kept with what they state
 * @param place of the subject in the order of its kind, at most 200 characters; the next page starts after it
 * @param since the day from which the days until an item is due are counted; null if the subject does not tell
 * @param due the day by which each of its items is due, before any day of the template; null if the subject has none
 * @param words the name in each language
 */
public record ItemSubject(
        SubjectKind kind,
        String id,
        String name,
        String place,
        @Nullable LocalDate since,
        @Nullable LocalDate due,
        Wording words) {

    private static final String COMPANY_ID = "company";

    /** Of a name that is the same in both languages. */
    public ItemSubject(
            SubjectKind kind,
            String id,
            String name,
            String place,
            @Nullable LocalDate since,
            @Nullable LocalDate due) {
        this(kind, id, name, place, since, due, new Wording(name, name));
    }

    /** The company itself. */
    public static ItemSubject company() {
        return new ItemSubject(SubjectKind.COMPANY, COMPANY_ID, "", COMPANY_ID, null, null);
    }
}
