package io.certwatch.product.aggregate;

import io.certwatch.product.aggregate.assessment.HistoryLine.Place;
import org.jspecify.annotations.Nullable;

/** @param after the place of the last line that the client has seen */
public record HistoryQuery(Order order, @Nullable Place after, int limit) {

    public enum Order {
        OLDEST_FIRST,
        NEWEST_FIRST;

        boolean puts(Place one, Place other) {
            return this == OLDEST_FIRST ? one.compareTo(other) < 0 : one.compareTo(other) > 0;
        }
    }

    public boolean asksFor(Place place) {
        return after == null || order.puts(after, place);
    }
}
