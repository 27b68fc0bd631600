package io.certwatch.catalogue.edition;

import io.certwatch.edition.Bilingual;
import io.certwatch.edition.Fault;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
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
        problems.addAll(
                warnings(edition, comparison.findSuperseded(edition.content()).orElse(null)));
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

    /** What does not prevent the publication. */
    private static List<String> warnings(Edition draft, @Nullable Edition superseded) {
        var problems = warnings(draft.content(), superseded);
        var places = new HashMap<String, Integer>();
        draft.content().byCode().keySet().forEach(code -> places.put(code, places.size()));
        for (var descent : draft.drafting().lineage()) {
            if (!descent.certain())
                problems.add(doubt(draft.content(), places.getOrDefault(descent.entry(), -1), descent));
        }
        return problems;
    }

    private static String doubt(EditionContent edition, int place, Descent descent) {
        return String.format(
                Locale.ROOT,
                "entries[%d].continues: %s may continue %s of %s (%.2f: %s)",
                place,
                descent.entry(),
                String.join(", ", descent.continues()),
                edition.supersedes(),
                descent.certainty(),
                descent.because());
    }

    private static List<String> warnings(EditionContent edition, @Nullable Edition superseded) {
        var problems = new ArrayList<String>();
        if (edition.supersedes() != null && superseded == null) {
            problems.add(
                    "supersedes: edition " + edition.supersedes() + " is not known, so every entry counts as added");
        }
        if (superseded != null && superseded.status().draft()) {
            problems.add(
                    "supersedes: edition " + superseded.id() + " is itself a draft, so the changes may still change");
        }
        oneLanguageOnly("title", edition.title(), problems);
        for (int i = 0; i < edition.entries().size(); i++) {
            oneLanguageOnly("entries[" + i + "].name", edition.entries().get(i).name(), problems);
        }
        return problems;
    }

    private static void oneLanguageOnly(String field, Bilingual words, List<String> problems) {
        if (words.zh() == null) problems.add(field + ": has no zh");
        if (words.en() == null) problems.add(field + ": has no en");
    }
}
