package io.certwatch.product.checklist;

import static java.util.stream.Collectors.groupingBy;

import io.certwatch.product.aggregate.obligation.ObligationOwners;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Finds the owners of obligations in what people stated about their items, of several the one that was stated last. */
final class StatedOwners implements ObligationOwners {

    private final StatedItems items;

    public StatedOwners(StatedItems items) {
        this.items = items;
    }

    @Override
    public Map<UUID, String> find(String company, Collection<UUID> obligations) {
        var subjects = obligations.stream().map(UUID::toString).toList();
        var owners = new HashMap<UUID, String>();
        items.about(company, SubjectKind.OBLIGATION, subjects).values().stream()
                .collect(groupingBy(item -> item.asked().subject()))
                .forEach((subject, stated) ->
                        lastOwner(stated).ifPresent(owner -> owners.put(UUID.fromString(subject), owner)));
        return owners;
    }

    private static Optional<String> lastOwner(List<StatedItem> stated) {
        return stated.stream()
                .filter(item -> item.statement().owner() != null)
                .max(Comparator.comparing(StatedItem::at))
                .map(item -> item.statement().owner());
    }
}
