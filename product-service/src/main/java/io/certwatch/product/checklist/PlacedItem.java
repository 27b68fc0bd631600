package io.certwatch.product.checklist;

import org.jspecify.annotations.Nullable;

/** An item and where it stands in the checklist. */
public record PlacedItem(ItemPlace place, ChecklistItem item) {

    /**
     * A place in a checklist.
     *
     * @param section in the order of the checklist as text
     * @param before the place of the subject before this one; null if it is the first of the section
     * @param subject the place of the subject
     * @param item key of the item; empty where a subject has one item
     */
    public record ItemPlace(String section, @Nullable String before, String subject, String item) {}
}
