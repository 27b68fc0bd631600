package io.certwatch.product.sweep;

import io.certwatch.product.aggregate.assessment.Cause;
import io.certwatch.product.catalogue.CurrentCatalogue;
import io.certwatch.product.catalogue.Edition;
import io.certwatch.product.engine.Wording;
import io.certwatch.product.inventory.Summaries;
import java.util.List;

/**
 * Counts the company's products that have a finding under each entry of an edition; an entry without findings is
 * listed, too.
 */
public class EntryCounts {

    private final CurrentCatalogue current;
    private final Summaries summaries;

    public EntryCounts(CurrentCatalogue current, Summaries summaries) {
        this.current = current;
        this.summaries = summaries;
    }

    public record EntryCount(String entry, Wording name, long products) {}

    /** Empty while the run is in progress, and for an edition that products are no longer assessed by. */
    public List<EntryCount> after(ReassessmentRun run, String company) {
        if (run.kind() != Cause.Kind.EDITION || !run.completed()) {
            return List.of();
        }
        var live = current.get();
        var edition = live.editions().get(run.subject());
        return edition != null && live.compiled().editions().contains(edition.id())
                ? countByEntry(edition, company)
                : List.of();
    }

    private List<EntryCount> countByEntry(Edition edition, String company) {
        var found = summaries.findings(company, edition.id());
        return edition.entries().stream()
                .map(entry -> new EntryCount(entry.code(), entry.name(), found.getOrDefault(entry.code(), 0L)))
                .toList();
    }
}
