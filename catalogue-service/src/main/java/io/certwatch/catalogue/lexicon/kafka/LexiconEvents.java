package io.certwatch.catalogue.lexicon.kafka;

import io.certwatch.catalogue.lexicon.LexiconEntry;
import io.certwatch.platform.event.OutgoingEvent;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** What the topic says of an entry of the lexicon. */
@Component
class LexiconEvents implements Function<LexiconEntry, OutgoingEvent> {

    record EntryMessage(String entry, int revision, RevisionMessage lexicon, List<Map<String, Object>> senses) {}

    record RevisionMessage(int revision, List<String> changed) {}

    private static final String TOPIC = "certwatch.catalogue.lexicon.v1";
    private static final String CHANGED = "io.certwatch.catalogue.lexicon.changed";

    private final Clock clock;

    LexiconEvents(Clock clock) {
        this.clock = clock;
    }

    @Override
    public OutgoingEvent apply(LexiconEntry entry) {
        var message = new EntryMessage(
                entry.entry(), entry.revision(), new RevisionMessage(entry.revision(), entry.changed()), entry.senses());
        var id = "lexicon/" + entry.entry() + "/" + entry.revision();
        return new OutgoingEvent(TOPIC, entry.entry(), CHANGED, id, clock.instant(), message);
    }
}
