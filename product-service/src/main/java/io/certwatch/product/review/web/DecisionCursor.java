package io.certwatch.product.review.web;

import io.certwatch.platform.web.Cursor;
import io.certwatch.product.decision.Decisions.Place;
import io.certwatch.product.decision.StoredDecision;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A place in the list of decisions: when it was made and its id. */
final class DecisionCursor {

    private static final String BETWEEN = " ";

    private DecisionCursor() {}

    static String position(StoredDecision stored) {
        return stored.decision().at().toEpochMilli()
                + BETWEEN
                + stored.decision().id();
    }

    static @Nullable Place read(@Nullable String after) {
        if (after == null) {
            return null;
        }
        var parts = Cursor.decode(after).split(BETWEEN, 2);
        try {
            return new Place(Instant.ofEpochMilli(Long.parseLong(parts[0])), UUID.fromString(parts[parts.length - 1]));
        } catch (DateTimeException | IllegalArgumentException notOurs) {
            throw Cursor.notOurs();
        }
    }
}
