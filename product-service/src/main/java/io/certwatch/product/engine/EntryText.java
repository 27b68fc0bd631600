package io.certwatch.product.engine;

import java.util.List;

/** One category of an edition; {@code continues} lists entries of the superseded edition. */
public record EntryText(String code, Wording name, List<CriterionText> criteria, List<String> continues) {

    /**
     * Whether everything that meets the other's criteria meets these: each criterion here is implied by one there.
     */
    public boolean admitsAllOf(EntryText other) {
        var theirs = other.criteria.stream().map(Criterion::of).toList();
        return criteria.stream()
                .map(Criterion::of)
                .allMatch(one -> theirs.stream().anyMatch(one::isImpliedBy));
    }
}
