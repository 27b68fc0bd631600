package io.certwatch.product.checklist;

import io.certwatch.edition.Sector;
import io.certwatch.product.engine.Wording;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A list of what companies are asked, as published by the catalogue.
 *
 * @param sector the companies that are asked are those that stated this sector; null if all are
 * @param items in the order in which people read them
 */
public record ChecklistTemplate(
        String id, @Nullable Sector sector, long revision, Wording title, List<TemplateItem> items) {

    /** The order of templates in a checklist: those for all companies first. */
    static final Comparator<ChecklistTemplate> ORDER = Comparator.comparing(
                    ChecklistTemplate::sector, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(ChecklistTemplate::id);

    public ChecklistTemplate {
        items = List.copyOf(items);
    }

    boolean appliesTo(Set<Sector> sectors) {
        return sector == null || sectors.contains(sector);
    }

    Optional<TemplateItem> item(ItemKey wanted) {
        return items.stream().filter(item -> item.id().equals(wanted)).findFirst();
    }

    /** Keeps of each item the first day on which the template had it. */
    ChecklistTemplate after(ChecklistTemplate before) {
        return new ChecklistTemplate(
                id,
                sector,
                revision,
                title,
                items.stream()
                        .map(item -> before.item(item.id())
                                .map(TemplateItem::since)
                                .map(item::withSince)
                                .orElse(item))
                        .toList());
    }
}
