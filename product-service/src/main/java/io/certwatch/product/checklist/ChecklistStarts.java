package io.certwatch.product.checklist;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;

/** The day on which each company was first asked by each template, from which due days are counted. */
public interface ChecklistStarts {

    /** Returns the day for each of these templates; it is today where the company was not asked before. */
    Map<String, LocalDate> since(String company, Collection<String> templates, LocalDate today);
}
