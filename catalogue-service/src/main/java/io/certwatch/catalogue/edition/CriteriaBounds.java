package io.certwatch.catalogue.edition;

import io.certwatch.edition.Range;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** All criteria of an entry: the range that each parameter admits. A parameter without a range admits any figure. */
record CriteriaBounds(Map<String, Range> ranges) {

    static CriteriaBounds of(List<Criterion> criteria) {
        var ranges = new TreeMap<String, Range>();
        for (var criterion : criteria) ranges.merge(criterion.parameter(), criterion.range(), Range::and);
        return new CriteriaBounds(ranges);
    }

    /** Whether the other bounds imply these. */
    boolean admitsAllOf(CriteriaBounds other) {
        return ranges.entrySet().stream().allMatch(demand -> {
            var range = other.ranges.get(demand.getKey());
            return range != null && demand.getValue().admitsAllOf(range);
        });
    }
}
