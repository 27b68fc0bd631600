package io.certwatch.catalogue.edition;

import io.certwatch.catalogue.problem.ProblemText;
import io.certwatch.edition.Bilingual;
import io.certwatch.platform.text.FieldFault;
import io.certwatch.platform.text.Sentence;
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
    private static Sentence problem(FieldFault fault, @Nullable Instant publishesAt) {
        var words = ProblemText.of(fault);
        return publishesAt == null
                ? ProblemText.of("review.unpublishable", words)
                : ProblemText.of("review.unpublishable-at", words, publishesAt.toString());
    }

    /** What does not prevent the publication. */
    private static List<Sentence> warnings(Edition draft, @Nullable Edition superseded) {
        var problems = warnings(draft.content(), superseded);
        var places = new HashMap<String, Integer>();
        draft.content().byCode().keySet().forEach(code -> places.put(code, places.size()));
        for (var descent : draft.drafting().lineage()) {
            if (!descent.certain())
                problems.add(doubt(draft.content(), places.getOrDefault(descent.entry(), -1), descent));
        }
        return problems;
    }

    private static Sentence doubt(EditionContent edition, int place, Descent descent) {
        return ProblemText.of(
                "review.may-continue",
                "entries[" + place + "].continues",
                descent.entry(),
                ProblemText.list(descent.continues()),
                String.valueOf(edition.supersedes()),
                String.format(Locale.ROOT, "%.2f", descent.certainty()),
                descent.because());
    }

    private static List<Sentence> warnings(EditionContent edition, @Nullable Edition superseded) {
        var problems = new ArrayList<Sentence>();
        if (edition.supersedes() != null && superseded == null) {
            problems.add(ProblemText.of("review.unknown-superseded", edition.supersedes()));
        }
        if (superseded != null && superseded.status().draft()) {
            problems.add(ProblemText.of("review.superseded-draft", superseded.id()));
        }
        oneLanguageOnly("title", edition.title(), problems);
        for (int i = 0; i < edition.entries().size(); i++) {
            oneLanguageOnly("entries[" + i + "].name", edition.entries().get(i).name(), problems);
        }
        return problems;
    }

    private static void oneLanguageOnly(String field, Bilingual words, List<Sentence> problems) {
        if (words.zh() == null) problems.add(ProblemText.of("review.no-zh", field));
        if (words.en() == null) problems.add(ProblemText.of("review.no-en", field));
    }
}
