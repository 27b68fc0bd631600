package io.certwatch.catalogue.lexicon;

import io.certwatch.platform.event.EventForms;
import io.certwatch.platform.event.OutgoingEvent;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** Converts entries of the lexicon to events. */
@Component
class LexiconEvents implements EventForms<LexiconNews> {

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
    public List<OutgoingEvent> of(LexiconNews news) {
        var entry = news.entry();
        var entries = new TreeMap<>(news.revisions())
                .entrySet().stream()
                        .map(one -> new EntryRevision(one.getKey(), one.getValue()))
                        .toList();
        var message = new EntryMessage(
                entry.entry(),
                entry.revision(),
                new RevisionMessage(entry.revision(), entry.changed(), entries),
                entry.senses());
        var id = "lexicon/" + entry.entry() + "/" + entry.revision();
        return List.of(new OutgoingEvent(TOPIC, entry.entry(), CHANGED, id, clock.instant(), message));
    }
}
