package io.certwatch.product.checklist;

import io.certwatch.product.engine.Wording;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A list of what companies are asked, as published by the catalogue.
 *
 * @param sector the companies that are asked are those that stated this sector; null if all are
 * @param items in the order in which people read them
 */
public record ChecklistTemplate(
        String id, @Nullable String sector, long revision, Wording title, List<TemplateItem> items) {

    public ChecklistTemplate {
        items = List.copyOf(items);
    }
}
