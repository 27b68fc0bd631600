package io.certwatch.catalogue.edition;

import java.time.Instant;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/** Says what an edition changes and what a steward should look at, as things stand now. */
public final class ReviewEdition {

    private final CompareEditions comparison;
    private final PublicationRules obstacles;

    ReviewEdition(CompareEditions comparison) {
        this.comparison = comparison;
        this.obstacles = new PublicationRules(comparison);
    }

    public Review review(Edition edition) {
        var problems = new ArrayList<>(edition.drafting().notes());
        edition.drafting().reading().holds().stream().map(Reading.Unread::told).forEach(problems::add);
        problems.addAll(EditionWarnings.of(edition, comparison.superseded(edition.content()).orElse(null)));
        var changes = comparison.changes(edition.content());
        if (edition.status().draft()) obstacles.to(edition.content(), changes).forEach(fault -> problems.add(told(fault, edition.drafting().publishesAt())));
        return new Review(edition, changes, problems);
    }

    /** Other editions change, and with them what stands against a draft; nobody is there to hear it when its time has come. */
    private static String told(Fault fault, @Nullable Instant publishesAt) {
        var when = publishesAt == null ? "" : ", neither at " + publishesAt + " nor otherwise";
        return fault.field() + ": " + fault.reason() + "; so it cannot be published" + when;
    }
}
