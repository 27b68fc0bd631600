package io.certwatch.catalogue.law;

import java.time.Clock;
import java.util.List;

/** Publishes the shipped versions that are not stored yet. A stored one stays as it is: a correction is another version. */
public final class SeedLaws {

    private final Laws laws;
    private final CompareLaws comparison;
    private final Clock clock;

    SeedLaws(Laws laws, CompareLaws comparison, Clock clock) {
        this.laws = laws;
        this.comparison = comparison;
        this.clock = clock;
    }

    /** @param shipped each after the version that it supersedes */
    public void seed(List<LawContent> shipped) {
        for (var content : shipped) {
            if (laws.find(content.id()).isPresent()) continue;
            var now = clock.instant();
            var publication = new LawPublication(now, comparison.changes(content), null);
            laws.addPublished(LawVersion.ofShipped(content, publication));
        }
    }
}
