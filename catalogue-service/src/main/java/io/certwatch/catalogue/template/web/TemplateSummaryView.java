package io.certwatch.catalogue.template.web;

import io.certwatch.catalogue.template.TemplateRevision;
import io.certwatch.edition.Bilingual;
import io.certwatch.edition.Sector;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A template in the list; {@code items} is how many it has. */
record TemplateSummaryView(
        String id, @Nullable Sector sector, int revision, Bilingual title, int items, String by, Instant changedAt) {

    static TemplateSummaryView of(TemplateRevision revision) {
        var template = revision.template();
        return new TemplateSummaryView(
                template.id(),
                template.sector(),
                revision.revision(),
                template.title(),
                template.items().size(),
                revision.by(),
                revision.at());
    }
}
