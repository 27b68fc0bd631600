package io.certwatch.product.product.web;

import io.certwatch.platform.web.Cursor;
import io.certwatch.product.assessment.HistoryLine;
import io.certwatch.product.assessment.HistoryLine.Place;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A place in a product's history: the revision and the line. */
final class HistoryCursor {

    private static final Pattern PLACE = Pattern.compile("(\\d{1,12}) (\\d{1,4})");

    private HistoryCursor() {}

    static String position(HistoryLine line) {
        var place = line.place();
        return place == null ? "0 0" : place.revision() + " " + place.line();
    }

    static @Nullable Place read(@Nullable String after) {
        if (after == null) {
            return null;
        }
        var place = PLACE.matcher(Cursor.decode(after));
        if (!place.matches()) {
            throw Cursor.notOurs();
        }
        return new Place(Long.parseLong(place.group(1)), Integer.parseInt(place.group(2)));
    }
}
