package io.certwatch.product.catalogue.kafka;

import io.certwatch.platform.event.IncomingForm;
import io.certwatch.product.catalogue.LexiconEntry;
import io.certwatch.product.catalogue.LexiconEntry.LexiconManifest;
import io.certwatch.product.catalogue.LexiconEntry.LexiconManifest.EntryRevision;
import io.certwatch.product.engine.Sense;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The part of certwatch.catalogue.lexicon.v1 that this service needs. */
@IncomingForm
record LexiconMessage(String entry, int revision, @Nullable RevisionMessage lexicon, List<Sense> senses) {

    /** @param entries the whole lexicon; messages without it have {@code changed} */
    record RevisionMessage(
            int revision,
            @Nullable List<String> changed,
            @Nullable List<EntryRevision> entries) {}

    LexiconEntry toEntry() {
        if (lexicon != null && lexicon.entries() != null) {
            return new LexiconEntry(entry, revision, new LexiconManifest(lexicon.entries()), senses);
        }
        var changed = lexicon == null || lexicon.changed() == null ? List.of(entry) : lexicon.changed();
        return new LexiconEntry(entry, revision, changed, senses);
    }
}
