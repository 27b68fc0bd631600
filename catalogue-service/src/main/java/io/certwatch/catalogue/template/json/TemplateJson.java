package io.certwatch.catalogue.template.json;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.certwatch.catalogue.template.ChecklistTemplate;
import io.certwatch.catalogue.template.TemplateRevision;
import java.time.Instant;

/** A template in responses and events. */
public record TemplateJson(@JsonUnwrapped ChecklistTemplate template, int revision, Instant changedAt) {

    public static TemplateJson of(TemplateRevision revision) {
        return new TemplateJson(revision.template(), revision.revision(), revision.at());
    }
}
