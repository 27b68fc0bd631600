package io.certwatch.catalogue.lexicon;

import io.certwatch.platform.event.OutgoingEvent;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.springframework.stereotype.Component;

/** Converts entries of the lexicon to events. */
@Component
class LexiconEvents implements BiFunction<LexiconEntry, Map<String, Integer>, OutgoingEvent> {

    record EntryMessage(String entry, int revision, RevisionMessage lexicon, List<Map<String, Object>> senses) {}

    /** @param entries all entries of the lexicon with their revisions */
    record RevisionMessage(int revision, List<String> changed, List<EntryRevision> entries) {}

    record EntryRevision(String entry, int revision) {}

    private static final String TOPIC = "certwatch.catalogue.lexicon.v1";
    private static final String CHANGED = "io.certwatch.catalogue.lexicon.changed";

    private final Clock clock;

    LexiconEvents(Clock clock) {
        this.clock = clock;
    }

    @Override
    public OutgoingEvent apply(LexiconEntry entry, Map<String, Integer> all) {
        var entries = new TreeMap<>(all)
                .entrySet().stream()
                        .map(one -> new EntryRevision(one.getKey(), one.getValue()))
                        .toList();
        var message = new EntryMessage(
                entry.entry(),
                entry.revision(),
                new RevisionMessage(entry.revision(), entry.changed(), entries),
                entry.senses());
        var id = "lexicon/" + entry.entry() + "/" + entry.revision();
        return new OutgoingEvent(TOPIC, entry.entry(), CHANGED, id, clock.instant(), message);
    }
}
