package io.certwatch.product.checklist;

import io.certwatch.product.aggregate.obligation.ObligationOwners;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Finds the owner of an obligation in what people stated about its items, of several the one that was stated last. */
final class StatedOwners implements ObligationOwners {

    private final StatedItems items;

    public StatedOwners(StatedItems items) {
        this.items = items;
    }

    @Override
    public Optional<String> find(String company, UUID obligation) {
        return items.about(company, SubjectKind.OBLIGATION, List.of(obligation.toString())).values().stream()
                .filter(item -> item.statement().owner() != null)
                .max(Comparator.comparing(StatedItem::at))
                .map(item -> item.statement().owner());
    }
}
