package io.certwatch.product.engine;

import java.util.List;

/** One category of an edition; {@code continues} names entries of the edition that it supersedes. */
public record EntryText(String code, Wording name, List<CriterionText> criteria, List<String> continues) {

    /** Whether all that meets the other's criteria meets these: whatever is asked for here is implied there. */
    public boolean admitsAllOf(EntryText other) {
        var theirs = other.criteria.stream().map(Criterion::of).toList();
        return criteria.stream().map(Criterion::of).allMatch(one -> theirs.stream().anyMatch(one::isImpliedBy));
    }
}
