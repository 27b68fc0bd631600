package io.certwatch.product.checklist;

import io.certwatch.edition.Sector;
import org.jspecify.annotations.Nullable;

/**
 * Selects items of a company's checklist.
 *
 * @param late whether they are late; null for all
 * @param hasOwner whether somebody is named as responsible; null for all
 * @param sector those of the template of a sector
 * @param subject id of the vendor, obligation or consultation; {@code company} for the company itself
 */
public record ChecklistFilter(
        @Nullable Category category,
        @Nullable ItemState state,
        @Nullable String owner,
        @Nullable Boolean hasOwner,
        @Nullable Boolean late,
        @Nullable Sector sector,
        @Nullable String subject) {

    public static final ChecklistFilter ALL = new ChecklistFilter(null, null, null, null, null, null, null);

    boolean hasCategory(Category other) {
        return category == null || category == other;
    }

    boolean hasSector(@Nullable Sector other) {
        return sector == null || sector == other;
    }

    /** Whether items that the company made itself can be selected: they are of no sector, and about the company. */
    boolean includesOwn() {
        return sector == null && (subject == null || SubjectKind.COMPANY.hasIdsLike(subject));
    }

    /** Whether an item of the right category and sector is selected. */
    boolean selects(ChecklistItem item) {
        return (subject == null || subject.equals(item.asked().subject()))
                && (state == null || state == item.state())
                && (late == null || late == item.late())
                && (owner == null || owner.equals(item.statement().owner()))
                && (hasOwner == null || hasOwner == (item.statement().owner() != null));
    }

    /** Whether every item of the right category, sector and subject is selected. */
    boolean selectsWholeSections() {
        return state == null && late == null && owner == null && hasOwner == null;
    }
}
