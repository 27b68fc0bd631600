package io.certwatch.product.checklist;

import io.certwatch.product.inventory.CountedOnce;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the system knows about the items of templates, for one kind of subject. Each call answers a whole page with a few
 * queries, however many subjects and items it has.
 */
public interface ChecklistFacts {

    SubjectKind kind();

    /**
     * Reads a page of subjects, ordered by {@link ItemSubject#place}, each with the answers to those of the items that
     * the system can answer for it.
     *
     * @param after the place of the last subject of the page before; null for the first page
     * @param items of templates, all for each subject of this kind; may be empty
     */
    List<SubjectFacts> page(String company, Collection<TemplateItem> items, @Nullable String after, int limit);

    /** Reads the subjects with these ids in the same way; one that no longer exists is left out. */
    List<SubjectFacts> find(String company, Collection<TemplateItem> items, Collection<String> ids);

    /** The same for one reading of a checklist. */
    default ChecklistFacts in(CountedOnce reading) {
        return this;
    }
}
