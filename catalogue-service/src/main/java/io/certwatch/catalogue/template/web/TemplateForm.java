package io.certwatch.catalogue.template.web;

import io.certwatch.catalogue.template.TemplateItem;
import io.certwatch.edition.Bilingual;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;
import java.util.List;

/** A template as a steward writes it; its id and its sector stay. */
@Schema(name = "ChecklistTemplateForm")
record TemplateForm(
        @Schema(description = "In both languages") Bilingual title,

        @Schema(description = "In the order in which they are shown; an item keeps its key") @Size(min = 1, max = 300)
        List<TemplateItem> items) {}
