package io.certwatch.product.checklist;

import io.certwatch.product.checklist.PlacedItem.ItemPlace;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The items of a checklist that only what people stated tells of: those that the company made itself, and those that are no
 * longer asked.
 *
 * @param name sorts as the sections do
 * @param category null for all
 */
record StatedSection(String name, boolean own, @Nullable Category category) {

    private static final int PAGE = 500;

    static StatedSection ownOf(Category category) {
        return new StatedSection(category.ordinal() + "/2", true, category);
    }

    static StatedSection retiredOf(@Nullable Category category) {
        return new StatedSection("9", false, category);
    }

    /** Reads page by page while the lists are read. */
    Stream<List<PlacedItem>> lists(
            StatedItems stated,
            String company,
            @Nullable ItemPlace after,
            Function<List<StatedItem>, List<ChecklistItem>> form) {
        return Pages.lists(
                        (@Nullable UUID last) -> stated.page(company, own, category, last, PAGE),
                        StatedItem::id,
                        after == null ? null : UUID.fromString(after.subject()),
                        PAGE)
                .map(page -> place(form.apply(page)));
    }

    private List<PlacedItem> place(List<ChecklistItem> items) {
        return items.stream()
                .map(item -> new PlacedItem(new ItemPlace(name, null, item.id().toString(), ""), item))
                .toList();
    }
}
