package io.certwatch.product.checklist;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Counts how often it is asked. */
final class InMemoryStatedItems implements StatedItems {

    private final Map<String, StatedItem> newest = new TreeMap<>();
    private final List<StatedItem> older = new ArrayList<>();
    private int queries;

    int queries() {
        return queries;
    }

    private Stream<StatedItem> of(String company) {
        queries++;
        return newest.values().stream().filter(item -> item.company().equals(company));
    }

    @Override
    public Map<UUID, StatedItem> about(String company, SubjectKind kind, Collection<String> subjects) {
        return of(company)
                .filter(item -> item.asked().item() != null && item.asked().kind() == kind)
                .filter(item -> subjects.contains(item.asked().subject()))
                .collect(toMap(StatedItem::id, identity()));
    }

    @Override
    public Optional<StatedItem> find(String company, UUID id) {
        return of(company).filter(item -> item.id().equals(id)).findFirst();
    }

    @Override
    public List<StatedItem> page(
            String company, boolean own, @Nullable Category category, @Nullable UUID after, int limit) {
        return of(company)
                .filter(item -> own == (item.asked().item() == null))
                .filter(item -> category == null || category == item.asked().category())
                .filter(item -> after == null || item.id().toString().compareTo(after.toString()) > 0)
                .limit(limit)
                .toList();
    }

    @Override
    public boolean add(StatedItem first) {
        return newest.putIfAbsent(first.id().toString(), first) == null;
    }

    @Override
    public boolean replace(StatedItem before, StatedItem next) {
        older.add(before);
        return newest.replace(next.id().toString(), before, next);
    }

    @Override
    public List<StatedItem> revisions(String company, UUID id, @Nullable Long before, int limit) {
        return Stream.concat(
                        find(company, id).stream(),
                        older.stream().filter(one -> one.id().equals(id)))
                .filter(one -> before == null || one.revision() < before)
                .sorted(Comparator.comparing(StatedItem::revision).reversed())
                .limit(limit)
                .toList();
    }
}
