package io.certwatch.catalogue.template;

import io.certwatch.platform.author.Author;
import io.certwatch.platform.author.RecordedBy;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A revision of a template.
 *
 * @param by the author, or {@value #SHIPPED}
 * @param recordedBy the caller who wrote it; null if it was shipped
 */
public record TemplateRevision(
        ChecklistTemplate template,
        int revision,
        String by,
        @Nullable RecordedBy recordedBy,
        Instant at) {

    /** The author of shipped templates, which a later version of the software may replace, unlike those of a person. */
    static final String SHIPPED = "shipped";

    static TemplateRevision ofShipped(ChecklistTemplate template, int revision, Instant at) {
        return new TemplateRevision(template, revision, SHIPPED, null, at);
    }

    public String id() {
        return template.id();
    }

    boolean isWrittenByHand() {
        return recordedBy != null;
    }

    TemplateRevision changedTo(ChecklistTemplate next, Author author, Instant now) {
        return new TemplateRevision(next, revision + 1, author.by(), author.recordedBy(), now);
    }
}
