package io.certwatch.product.checklist.facts;

import static java.util.stream.Collectors.toUnmodifiableMap;
import static java.util.stream.Collectors.toUnmodifiableSet;

import io.certwatch.edition.EntryKind;
import io.certwatch.edition.Force;
import io.certwatch.product.catalogue.EntryDetails;
import io.certwatch.product.catalogue.LiveCatalogue;
import io.certwatch.product.engine.EntryCitation;
import io.certwatch.product.engine.EntryText;
import io.certwatch.product.engine.Explanation;
import io.certwatch.product.engine.Wording;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What assessments rest on today.
 *
 * @param editions of the catalogue by which products are assessed, without observations of an industry
 * @param critical codes of the entries for network critical equipment
 * @param names of the entries by their codes, as the newest edition has them
 * @param ready whether products can be assessed
 */
record AssessmentBasis(
        List<String> editions, int lexiconRevision, Set<String> critical, Map<String, Wording> names, boolean ready) {

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
                editions.stream()
                        .flatMap(edition -> catalogue.edition(edition).entries().stream())
                        .collect(toUnmodifiableMap(EntryText::code, EntryText::name, (_, newer) -> newer)),
                catalogue.ready());
    }

    /** The name of an entry with its code; the code alone if no edition in force has it. */
    Explanation entry(String code) {
        var name = names.get(code);
        return name == null
                ? Explanation.of("facts.entry.unnamed", code)
                : Explanation.of("facts.entry.named", name, code);
    }

    /** @param rows the address of the rows that a figure counts */
    Explanation from(String rows) {
        if (!ready) return Explanation.of("facts.from.incomplete", rows);
        var listed = EntryCitation.ofEditions(editions);
        return Explanation.of("facts.from.assessments", listed, String.valueOf(lexiconRevision), rows);
    }
}
