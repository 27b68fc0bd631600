package io.certwatch.catalogue.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Tested against the same contract as the MongoDB store. */
final class TemplatesInMemory implements Templates {

    private final TreeMap<String, TemplateRevision> current = new TreeMap<>();
    private final List<TemplateRevision> claimed = new ArrayList<>();
    private final List<TemplateRevision> told = new ArrayList<>();

    @Override
    public List<TemplateRevision> current() {
        return List.copyOf(current.values());
    }

    @Override
    public Optional<TemplateRevision> find(String id) {
        return Optional.ofNullable(current.get(id));
    }

    @Override
    public Optional<TemplateRevision> newest(String id) {
        return revisions(id, null, 1).stream().findFirst();
    }

    @Override
    public List<TemplateRevision> revisions(String id, @Nullable Integer before, int limit) {
        return claimed.reversed().stream()
                .filter(revision -> revision.id().equals(id))
                .filter(revision -> before == null || revision.revision() < before)
                .limit(limit)
                .toList();
    }

    @Override
    public boolean claim(TemplateRevision next) {
        var isTaken =
                claimed.stream().anyMatch(known -> known.id().equals(next.id()) && known.revision() == next.revision());
        return !isTaken && claimed.add(next);
    }

    @Override
    public void bringUpTo(TemplateRevision revision) {
        var known = current.get(revision.id());
        if (known != null && known.revision() >= revision.revision()) return;
        current.put(revision.id(), revision);
        told.add(revision);
    }

    @Override
    public void republish(TemplateRevision revision) {
        var known = current.get(revision.id());
        if (known != null && known.revision() == revision.revision()) told.add(revision);
    }

    List<TemplateRevision> told() {
        return List.copyOf(told);
    }
}
