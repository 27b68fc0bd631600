package io.certwatch.catalogue.law;

import io.certwatch.catalogue.problem.ProblemText;
import io.certwatch.platform.text.Sentence;
import java.util.List;
import java.util.stream.Stream;

/** What a steward should look at before publication: it is allowed, but may be an omission. */
public final class LawWarnings {

    private LawWarnings() {}

    public static List<Sentence> of(LawContent content) {
        var missing = content.provisions().stream().flatMap(LawWarnings::of);
        var sources =
                content.sources().isEmpty() ? Stream.of(ProblemText.of("review.no-sources")) : Stream.<Sentence>empty();
        return Stream.concat(missing, sources).toList();
    }

    private static Stream<Sentence> of(Provision provision) {
        var article = provision.article() == null
                ? Stream.of(ProblemText.of("review.no-article", provision.key()))
                : Stream.<Sentence>empty();
        var tiers =
                provision.kind() == ProvisionKind.PENALTY && provision.tiers().isEmpty()
                        ? Stream.of(ProblemText.of("review.no-fines", provision.key()))
                        : Stream.<Sentence>empty();
        return Stream.concat(article, tiers);
    }
}
