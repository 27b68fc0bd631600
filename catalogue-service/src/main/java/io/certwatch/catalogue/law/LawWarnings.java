package io.certwatch.catalogue.law;

import java.util.List;
import java.util.stream.Stream;

/** What a steward should look at before publication: it is allowed, but may be an omission. */
public final class LawWarnings {

    private LawWarnings() {}

    public static List<String> of(LawContent content) {
        var missing = content.provisions().stream().flatMap(LawWarnings::of);
        var sources = content.sources().isEmpty() ? Stream.of("sources: there are none") : Stream.<String>empty();
        return Stream.concat(missing, sources).toList();
    }

    private static Stream<String> of(Provision provision) {
        var article = provision.article() == null
                ? Stream.of(provision.key() + ": the number of its article is missing")
                : Stream.<String>empty();
        var tiers =
                provision.kind() == ProvisionKind.PENALTY && provision.tiers().isEmpty()
                        ? Stream.of(provision.key() + ": the fines are missing")
                        : Stream.<String>empty();
        return Stream.concat(article, tiers);
    }
}
