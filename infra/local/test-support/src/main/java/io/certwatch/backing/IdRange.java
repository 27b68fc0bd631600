package io.certwatch.backing;

import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;
import java.util.NavigableMap;
import java.util.TreeMap;

/** A range of ids that are texts, as far as a query bounds them by comparisons. */
final class IdRange {
    private static final String ID = "_id";

    private String lower = "";
    private String upper = "";
    private boolean isBounded;

    private IdRange() {}

    static IdRange of(Document query) {
        var range = new IdRange();
        range.narrow(query);
        return range;
    }

    private void narrow(Document query) {
        if (query.get(ID) instanceof Document comparisons) {
            comparisons.forEach((operator, bound) -> {
                if (bound instanceof String id) narrow(operator, id);
            });
        }
        if (query.get("$and") instanceof Collection<?> queries) queries.forEach(each -> narrow((Document) each));
    }

    /** Whether a bound itself is within is left to the query. */
    private void narrow(String operator, String bound) {
        switch (operator) {
            case "$gt", "$gte" -> {
                if (bound.compareTo(lower) > 0) lower = bound;
                isBounded = true;
            }
            case "$lt", "$lte" -> {
                if (upper.isEmpty() || bound.compareTo(upper) < 0) upper = bound;
                isBounded = true;
            }
            default -> {
                // Bounds nothing.
            }
        }
    }

    boolean isBounded() {
        return isBounded;
    }

    /** Those of the range, in order. */
    <T> NavigableMap<String, T> within(NavigableMap<String, T> byId) {
        if (upper.isEmpty()) return byId.tailMap(lower, true);
        return lower.compareTo(upper) > 0 ? new TreeMap<>() : byId.subMap(lower, true, upper, true);
    }
}
