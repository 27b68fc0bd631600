package io.certwatch.product.assessment;

import io.certwatch.product.following.LiveCatalogue;
import io.certwatch.product.matching.Basis;
import io.certwatch.product.matching.Explanation;
import io.certwatch.product.matching.Finding;
import io.certwatch.product.matching.Force;
import io.certwatch.product.matching.Judgement;
import io.certwatch.product.matching.Verdict;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The verdict on a product with all it rests on. It stands since {@code assessedAt}, however often it was confirmed. */
public record Assessment(
        Judgement judgement, List<String> editions, int lexiconRevision, Instant assessedAt, Cause cause) {

    public static Assessment of(Judgement judgement, LiveCatalogue catalogue, Cause cause, Instant at) {
        return new Assessment(
                judgement, catalogue.compiled().editions(), catalogue.compiled().lexiconRevision(), at, cause);
    }

    public Verdict verdict() {
        return judgement.verdict();
    }

    /** Why nothing is required. */
    public @Nullable Basis basis() {
        return judgement.basis();
    }

    public List<Finding> findings() {
        return judgement.findings();
    }

    /** The facts alone decide; when and by which revisions they were found does not make an assessment another one. */
    public boolean saysTheSameAs(Assessment other) {
        return judgement.equals(other.judgement);
    }

    /** The findings that oblige: only a statutory edition can. */
    public Stream<Finding> required() {
        return findings().stream()
                .filter(finding -> finding.verdict() == Verdict.REQUIRED && finding.force() == Force.STATUTORY);
    }

    public Explanation explanation() {
        return judgement.explanation();
    }
}
