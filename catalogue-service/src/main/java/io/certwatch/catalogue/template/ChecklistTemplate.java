package io.certwatch.catalogue.template;

import io.certwatch.edition.Bilingual;
import io.certwatch.edition.Sector;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What companies are advised to keep in order; {@code sector} is null if the template is for all of them. */
public record ChecklistTemplate(String id, @Nullable Sector sector, Bilingual title, List<TemplateItem> items) {

    public ChecklistTemplate {
        items = List.copyOf(items);
    }

    ChecklistTemplate with(Bilingual newTitle, List<TemplateItem> newItems) {
        return new ChecklistTemplate(id, sector, newTitle, newItems);
    }
}
