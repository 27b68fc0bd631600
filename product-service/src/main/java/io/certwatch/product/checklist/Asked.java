package io.certwatch.product.checklist;

import io.certwatch.product.engine.Wording;
import org.jspecify.annotations.Nullable;

/**
 * What an item asks, as people saw it. Kept with what they state, because a template may change or drop the item.
 *
 * @param item null if the company made the item itself
 * @param revision of the template; 0 if there is none
 * @param subject id of the subject
 * @param why empty if the company gave no reason for its own item
 * @param provision key of the provision of the law that asks for it; null if none does
 */
public record Asked(
        @Nullable ItemKey item,
        long revision,
        Category category,
        SubjectKind kind,
        String subject,
        String subjectName,
        Wording what,
        Wording why,
        @Nullable String provision) {

    static Asked of(TemplateItem item, ItemSubject subject) {
        return new Asked(
                item.id(),
                item.revision(),
                item.category(),
                subject.kind(),
                subject.id(),
                subject.name(),
                item.what(),
                item.why(),
                item.provision());
    }

    /** An item that a company makes itself. */
    static Asked own(Category category, String what, String why) {
        var company = ItemSubject.company();
        return new Asked(
                null,
                0,
                category,
                company.kind(),
                company.id(),
                company.name(),
                new Wording(what, what),
                new Wording(why, why),
                null);
    }

    /** The name of the subject, the same in both languages. */
    Wording subjectWords() {
        return new Wording(subjectName, subjectName);
    }

    /** Whether both ask for the same; their revisions may differ. */
    boolean asksSameAs(Asked other) {
        return what.equals(other.what) && category == other.category;
    }
}
