package io.certwatch.product.checklist;

import io.certwatch.product.checklist.ChecklistItem.Retired;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a company is asked on a day.
 *
 * @param asked the templates that apply to the company, in the order of the checklist
 * @param others templates of sectors that the company did not state
 */
record AskedTemplates(String company, LocalDate today, List<AskedTemplate> asked, List<ChecklistTemplate> others) {

    /**
     * A template that a company is asked by.
     *
     * @param since the first day on which it was
     */
    record AskedTemplate(ChecklistTemplate template, LocalDate since) {}

    /** An item with its template. */
    record Found(AskedTemplate template, TemplateItem item) {

        SubjectKind kind() {
            return item.each();
        }
    }

    /** Empty if no template asks for the item any more, or for another kind of subject. */
    Optional<Found> find(Asked before) {
        var key = before.item();
        if (key == null) return Optional.empty();
        return asked.stream()
                .filter(one -> one.template().id().equals(key.template()))
                .flatMap(one -> one.template().item(key).map(item -> new Found(one, item)).stream())
                .filter(found -> found.kind() == before.kind())
                .findFirst();
    }

    /** Why the item is not asked; null if it is. */
    @Nullable
    Retired findRetirement(Asked before) {
        var key = before.item();
        if (key == null || find(before).isPresent()) return null;
        return others.stream().anyMatch(template -> template.item(key).isPresent())
                ? Retired.SECTOR_LEFT
                : Retired.ITEM_REMOVED;
    }
}
