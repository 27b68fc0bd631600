package io.certwatch.product.checklist.facts;

import static java.util.stream.Collectors.toUnmodifiableSet;

import io.certwatch.edition.EntryKind;
import io.certwatch.edition.Force;
import io.certwatch.product.catalogue.EntryDetails;
import io.certwatch.product.catalogue.LiveCatalogue;
import io.certwatch.product.engine.Explanation;
import java.util.List;
import java.util.Set;

/**
 * What assessments rest on today.
 *
 * @param editions of the catalogue by which products are assessed, without observations of an industry
 * @param critical codes of the entries for network critical equipment
 * @param ready whether products can be assessed
 */
record AssessmentBasis(List<String> editions, int lexiconRevision, Set<String> critical, boolean ready) {

    static AssessmentBasis of(LiveCatalogue catalogue) {
        var editions = catalogue.compiled().editions().stream()
                .filter(id -> catalogue.edition(id).force() != Force.GUIDANCE)
                .toList();
        return new AssessmentBasis(
                editions,
                catalogue.compiled().lexiconRevision(),
                editions.stream()
                        .flatMap(edition -> catalogue.edition(edition).details().stream())
                        .filter(entry -> entry.kind() == EntryKind.NETWORK_CRITICAL_EQUIPMENT)
                        .map(EntryDetails::entry)
                        .collect(toUnmodifiableSet()),
                catalogue.ready());
    }

    /** @param rows the address of the rows that a figure counts */
    Explanation from(String rows) {
        if (!ready) return Explanation.of("facts.from.incomplete", rows);
        var listed = Explanation.list(editions.stream().map(Sentence::same).toList());
        return Explanation.of("facts.from.assessments", listed, String.valueOf(lexiconRevision), rows);
    }
}
