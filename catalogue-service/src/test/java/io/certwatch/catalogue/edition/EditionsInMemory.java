package io.certwatch.catalogue.edition;

import static java.util.Comparator.comparing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Tested against the same contract as the MongoDB store. */
public final class EditionsInMemory implements Editions {

    private static final Comparator<Edition> NEWEST_FIRST = comparing(
                    (Edition edition) -> edition.content().issued())
            .thenComparing(edition -> edition.id().value())
            .reversed();

    private final Map<EditionId, Edition> editions = new HashMap<>();
    private final Map<String, byte[]> sources = new HashMap<>();
    private final List<Edition> told = new ArrayList<>();

    @Override
    public synchronized Optional<Edition> find(EditionId id) {
        return Optional.ofNullable(editions.get(id));
    }

    @Override
    public synchronized boolean add(Edition draft, byte[] source) {
        sources.put(draft.source().sha256(), source);
        return editions.putIfAbsent(draft.id(), draft) == null;
    }

    @Override
    public synchronized boolean replace(Edition draft, byte[] source) {
        sources.put(draft.source().sha256(), source);
        return edit(draft);
    }

    @Override
    public synchronized boolean edit(Edition draft) {
        if (!isDraft(draft.id(), draft.revision() - 1)) return false;
        editions.put(draft.id(), draft);
        return true;
    }

    @Override
    public synchronized boolean publish(Edition published) {
        if (!isDraft(published.id(), published.revision())) return false;
        editions.put(published.id(), published);
        republish(published);
        return true;
    }

    @Override
    public synchronized boolean updatePublished(Edition published) {
        var known = editions.get(published.id());
        if (known == null || known.published() == null || known.revision() != published.revision() - 1) return false;
        editions.put(published.id(), published);
        republish(published);
        return true;
    }

    @Override
    public synchronized boolean addPublished(Edition published, byte[] source) {
        sources.put(published.source().sha256(), source);
        if (editions.putIfAbsent(published.id(), published) != null) return false;
        republish(published);
        return true;
    }

    @Override
    public synchronized void republish(Edition published) {
        var known = editions.get(published.id());
        if (known != null && known.revision() == published.revision()) told.add(published);
    }

    @Override
    public synchronized List<Edition> newestFirst(@Nullable Position after, int limit) {
        return editions.values().stream()
                .sorted(NEWEST_FIRST)
                .filter(edition -> after == null || beyond(edition, after))
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized List<Edition> published() {
        return editions.values().stream()
                .filter(edition -> !edition.status().draft())
                .sorted(NEWEST_FIRST)
                .toList();
    }

    @Override
    public synchronized Map<String, Integer> revisions() {
        return editions.values().stream()
                .filter(edition -> edition.published() != null)
                .collect(Collectors.toMap(edition -> edition.id().value(), Edition::revision));
    }

    @Override
    public synchronized List<Edition> dueBy(LocalDate day) {
        return published().stream()
                .filter(edition -> edition.status() == EditionStatus.PUBLISHED)
                .filter(edition -> edition.published().inForceSince() == null)
                .filter(edition -> edition.content().bindsOn(day))
                .toList();
    }

    @Override
    public synchronized Map<EditionId, EditionId> withdrawals() {
        return published().stream()
                .filter(edition -> edition.status() == EditionStatus.WITHDRAWN)
                .collect(Collectors.toMap(
                        Edition::id, edition -> edition.published().withdrawal().by()));
    }

    @Override
    public synchronized List<Edition> scheduled() {
        return editions.values().stream()
                .filter(edition -> edition.drafting().publishesAt() != null)
                .toList();
    }

    @Override
    public synchronized Optional<byte[]> source(Source source) {
        return Optional.ofNullable(sources.get(source.sha256()));
    }

    synchronized List<Edition> told() {
        return List.copyOf(told);
    }

    private boolean isDraft(EditionId id, int revision) {
        var known = editions.get(id);
        return known != null && known.revision() == revision && known.status().draft();
    }

    private static boolean beyond(Edition edition, Position after) {
        int days = edition.content().issued().compareTo(after.issued());
        return days < 0
                || days == 0 && edition.id().value().compareTo(after.id().value()) < 0;
    }
}
