package io.certwatch.product.checklist;

/** An item and where it stands in the checklist. */
public record PlacedItem(ItemPlace place, ChecklistItem item) {}
