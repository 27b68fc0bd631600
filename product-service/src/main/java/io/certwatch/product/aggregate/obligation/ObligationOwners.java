package io.certwatch.product.aggregate.obligation;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** Tells who answers for obligations now, as people named that person in the checklist. */
@FunctionalInterface
public interface ObligationOwners {

    /** Finds the owners of those of these obligations that have one; one query for all of them. */
    Map<UUID, String> find(String company, Collection<UUID> obligations);
}
