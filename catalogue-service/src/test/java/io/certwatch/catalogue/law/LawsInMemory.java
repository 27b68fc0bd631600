package io.certwatch.catalogue.law;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tested against the same contract as the MongoDB store. */
public final class LawsInMemory implements Laws {

    private final Map<String, LawVersion> versions = new HashMap<>();
    private final List<LawVersion> told = new ArrayList<>();

    @Override
    public Optional<LawVersion> find(String id) {
        return Optional.ofNullable(versions.get(id));
    }

    @Override
    public List<LawVersion> newestFirst() {
        return versions.values().stream()
                .sorted(comparing((LawVersion version) -> version.content().issued())
                        .thenComparing(LawVersion::id)
                        .reversed())
                .toList();
    }

    @Override
    public boolean add(LawVersion draft) {
        return versions.putIfAbsent(draft.id(), draft) == null;
    }

    @Override
    public boolean edit(LawVersion draft) {
        return follows(draft, LawStatus.DRAFT) && store(draft);
    }

    @Override
    public boolean remove(LawVersion draft) {
        return draft.equals(versions.get(draft.id()))
                && draft.status() == LawStatus.DRAFT
                && versions.remove(draft.id()) != null;
    }

    @Override
    public boolean publish(LawVersion published) {
        return follows(published, LawStatus.DRAFT) && store(published) && told.add(published);
    }

    @Override
    public boolean withdraw(LawVersion withdrawn) {
        return follows(withdrawn, LawStatus.PUBLISHED) && store(withdrawn) && told.add(withdrawn);
    }

    @Override
    public boolean addPublished(LawVersion published) {
        return add(published) && told.add(published);
    }

    @Override
    public void republish(LawVersion published) {
        var known = versions.get(published.id());
        if (known != null && known.revision() == published.revision()) told.add(published);
    }

    List<LawVersion> told() {
        return List.copyOf(told);
    }

    private boolean follows(LawVersion next, LawStatus status) {
        var known = versions.get(next.id());
        return known != null && known.revision() == next.revision() - 1 && known.status() == status;
    }

    private boolean store(LawVersion version) {
        versions.put(version.id(), version);
        return true;
    }
}
