package io.certwatch.product.aggregate.obligation;

import java.util.Optional;
import java.util.UUID;

/** Tells who answers for an obligation now, as people named that person in the checklist. */
@FunctionalInterface
public interface ObligationOwners {

    Optional<String> find(String company, UUID obligation);
}
