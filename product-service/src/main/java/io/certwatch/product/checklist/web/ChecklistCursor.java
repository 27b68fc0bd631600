package io.certwatch.product.checklist.web;

import io.certwatch.platform.web.Cursor;
import io.certwatch.product.checklist.ItemPlace;
import org.jspecify.annotations.Nullable;

/** A place in the checklist as text; none of its parts has more than one line. */
final class ChecklistCursor {

    private static final String BETWEEN = "\n";
    private static final int WITHOUT_BEFORE = 3;

    private ChecklistCursor() {}

    static String position(ItemPlace place) {
        var position = String.join(BETWEEN, place.section(), place.subject(), place.item());
        return place.before() == null ? position : position + BETWEEN + place.before();
    }

    /** @throws io.certwatch.platform.web.RequestProblem if it is none of ours */
    static @Nullable ItemPlace read(@Nullable String after) {
        if (after == null) return null;
        var parts = Cursor.decode(after).split(BETWEEN, -1);
        if (parts.length < WITHOUT_BEFORE || parts.length > WITHOUT_BEFORE + 1) throw Cursor.notOurs();
        return new ItemPlace(
                parts[0], parts.length == WITHOUT_BEFORE ? null : parts[WITHOUT_BEFORE], parts[1], parts[2]);
    }
}
