package io.certwatch.product.checklist.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.certwatch.platform.web.Cursor;
import io.certwatch.product.checklist.PlacedItem.ItemPlace;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A place in the checklist as text. Its parts may contain any character. */
final class ChecklistCursor {

    private static final String BETWEEN = "&";
    private static final int WITHOUT_BEFORE = 3;

    private ChecklistCursor() {}

    static String position(ItemPlace place) {
        return Stream.concat(
                        Stream.of(place.section(), place.subject(), place.item()), Stream.ofNullable(place.before()))
                .map(part -> URLEncoder.encode(part, UTF_8))
                .collect(Collectors.joining(BETWEEN));
    }

    /** @throws io.certwatch.platform.web.RequestProblem if it is none of ours */
    static @Nullable ItemPlace read(@Nullable String after) {
        if (after == null) return null;
        var parts = parts(Cursor.decode(after));
        if (parts.size() < WITHOUT_BEFORE || parts.size() > WITHOUT_BEFORE + 1) throw Cursor.notOurs();
        return new ItemPlace(
                parts.get(0),
                parts.size() == WITHOUT_BEFORE ? null : parts.get(WITHOUT_BEFORE),
                parts.get(1),
                parts.get(2));
    }

    private static List<String> parts(String position) {
        try {
            return Arrays.stream(position.split(BETWEEN, -1))
                    .map(part -> URLDecoder.decode(part, UTF_8))
                    .toList();
        } catch (IllegalArgumentException otherList) {
            throw Cursor.notOurs();
        }
    }
}
