package io.certwatch.product.checklist;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Stores the items about which people stated something, each with all of its revisions. */
public interface StatedItems {

    /** Finds the items of templates about these subjects, by id; one query for a whole page of subjects. */
    Map<UUID, StatedItem> about(String company, SubjectKind kind, Collection<String> subjects);

    Optional<StatedItem> find(String company, UUID id);

    /**
     * Returns items ordered by id.
     *
     * @param own those that the company made itself, or those of templates
     * @param category null for all
     * @param after the last item of the page before; null for the first page
     */
    List<StatedItem> page(String company, boolean own, @Nullable Category category, @Nullable UUID after, int limit);

    /** Stores the first revision; returns false if somebody else did. */
    boolean add(StatedItem first);

    /** Stores the next revision and keeps the one before; returns false if somebody else was first. */
    boolean replace(StatedItem before, StatedItem next);

    /**
     * Returns revisions, newest first.
     *
     * @param before the first revision that is left out; null for all
     */
    List<StatedItem> revisions(String company, UUID id, @Nullable Long before, int limit);
}
