package io.certwatch.catalogue.template.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.certwatch.catalogue.template.TemplateRevision;
import io.certwatch.catalogue.template.json.TemplateJson;
import io.certwatch.platform.author.RecordedBy;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A revision of a template with its author. */
@Schema(name = "ChecklistTemplate")
record TemplateView(
        @JsonUnwrapped TemplateJson template,
        String by,
        @Nullable RecordedBy recordedBy) {

    static TemplateView of(TemplateRevision revision) {
        return new TemplateView(TemplateJson.of(revision), revision.by(), revision.recordedBy());
    }
}
