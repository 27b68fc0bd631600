package io.certwatch.product.checklist;

import java.util.List;
import java.util.Optional;

/** The templates that the catalogue has published, each in its newest revision. */
public interface Templates {

    List<ChecklistTemplate> all();

    Optional<ChecklistTemplate> find(String id);

    /** Stores the template unless the same or a newer revision is stored. */
    void keep(ChecklistTemplate template);

    /** Takes over a revision of a template; an older one than the known one changes nothing. */
    default void follow(ChecklistTemplate revision) {
        keep(find(revision.id()).map(revision::after).orElse(revision));
    }
}
