package io.certwatch.catalogue.lexicon;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** Tested against the same contract as the MongoDB store. */
public final class LexiconInMemory implements Lexicon {

    private final TreeMap<String, LexiconEntry> entries = new TreeMap<>();
    private final TreeMap<Integer, LexiconRevision> revisions = new TreeMap<>();
    private final List<LexiconEntry> told = new ArrayList<>();

    @Override
    public synchronized List<LexiconEntry> entries() {
        return List.copyOf(entries.values());
    }

    @Override
    public synchronized Optional<LexiconEntry> find(String entry) {
        return Optional.ofNullable(entries.get(entry));
    }

    @Override
    public synchronized Optional<LexiconRevision> latest() {
        return revisions.isEmpty()
                ? Optional.empty()
                : Optional.of(revisions.lastEntry().getValue());
    }

    @Override
    public synchronized List<LexiconRevision> revisionsOf(String entry) {
        return revisions.descendingMap().values().stream()
                .filter(revision -> revision.changes().containsKey(entry))
                .toList();
    }

    @Override
    public synchronized boolean claim(LexiconRevision next) {
        return revisions.putIfAbsent(next.revision(), next) == null;
    }

    @Override
    public synchronized void bringUpTo(List<LexiconEntry> newer) {
        for (var entry : newer) {
            var known = entries.get(entry.entry());
            if (known != null && known.revision() >= entry.revision()) continue;
            entries.put(entry.entry(), entry);
            told.add(entry);
        }
    }

    @Override
    public synchronized void republish(List<LexiconEntry> known) {
        known.stream()
                .filter(entry -> entries.containsKey(entry.entry())
                        && entries.get(entry.entry()).revision() == entry.revision())
                .forEach(told::add);
    }

    synchronized List<LexiconEntry> told() {
        return List.copyOf(told);
    }
}
