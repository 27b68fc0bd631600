package io.certwatch.catalogue.edition;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** All criteria of an entry together: per parameter the figures it admits. A parameter that is not named admits any. */
record CriteriaBounds(Map<String, Range> ranges) {

    static CriteriaBounds of(List<Criterion> criteria) {
        var ranges = new TreeMap<String, Range>();
        for (var criterion : criteria) ranges.merge(criterion.parameter(), criterion.range(), Range::and);
        return new CriteriaBounds(ranges);
    }

    /** Whether everything within the other boundary is within this one: what this one demands, the other implies. */
    boolean admitsAllOf(CriteriaBounds other) {
        return ranges.entrySet().stream().allMatch(demand -> {
            var range = other.ranges.get(demand.getKey());
            return range != null && demand.getValue().admitsAllOf(range);
        });
    }
}
