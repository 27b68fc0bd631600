package io.certwatch.catalogue.edition;

import io.certwatch.edition.Fault;
import java.time.Instant;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/** Lists the changes and problems of an edition, relative to the current editions. */
public final class ReviewEdition {

    private final CompareEditions comparison;
    private final PublicationRules publicationRules;

    ReviewEdition(CompareEditions comparison) {
        this.comparison = comparison;
        this.publicationRules = new PublicationRules(comparison);
    }

    public Review review(Edition edition) {
        var problems = new ArrayList<>(edition.drafting().notes());
        edition.drafting().reading().holds().stream()
                .map(Reading.Unread::message)
                .forEach(problems::add);
        problems.addAll(EditionWarnings.of(
                edition, comparison.superseded(edition.content()).orElse(null)));
        var changes = comparison.changes(edition.content());
        if (edition.status().draft())
            publicationRules
                    .to(edition.content(), changes)
                    .forEach(fault ->
                            problems.add(problem(fault, edition.drafting().publishesAt())));
        return new Review(edition, changes, problems);
    }

    /** Lists what prevents a scheduled publication, because no user sees a failure at that time. */
    private static String problem(Fault fault, @Nullable Instant publishesAt) {
        var when = publishesAt == null ? "" : ", neither at " + publishesAt + " nor otherwise";
        return fault.field() + ": " + fault.reason() + "; so it cannot be published" + when;
    }
}
