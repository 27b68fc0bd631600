package io.certwatch.product.checklist;

import java.util.Collection;

/** The companies that have a checklist: they have products, a profile, or have looked at it. */
@FunctionalInterface
public interface ChecklistCompanies {

    Collection<String> all();
}
