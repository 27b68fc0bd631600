package io.certwatch.product.checklist;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The day on which each company was first asked by each template, from which due days are counted. */
public interface ChecklistStarts {

    /** Returns the day for each of these templates; it is today where the company was not asked before. */
    Map<String, LocalDate> since(String company, Collection<String> templates, LocalDate today);

    /**
     * Returns companies that were ever asked, in their order.
     *
     * @param after the last company of the page before; null for the first page
     */
    List<String> companies(@Nullable String after, int limit);
}
