package io.certwatch.catalogue.edition;

import java.util.ArrayList;

/** Says what an edition changes and what a steward should look at, as things stand now. */
public final class ReviewEdition {

    private final CompareEditions comparison;

    ReviewEdition(CompareEditions comparison) {
        this.comparison = comparison;
    }

    public Review review(Edition edition) {
        var problems = new ArrayList<>(edition.drafting().notes());
        edition.drafting().reading().holds().stream().map(Reading.Unread::told).forEach(problems::add);
        problems.addAll(Problems.of(edition, comparison.superseded(edition.content()).orElse(null)));
        return new Review(edition, comparison.changes(edition.content()), problems);
    }
}
