package io.certwatch.product.assessment;

import io.certwatch.product.decision.Deliberation;
import io.certwatch.product.decision.Ruling;
import io.certwatch.product.following.EntryKey;
import io.certwatch.product.following.LiveCatalogue;
import io.certwatch.product.matching.Basis;
import io.certwatch.product.matching.Explanation;
import io.certwatch.product.matching.Finding;
import io.certwatch.product.matching.Force;
import io.certwatch.product.matching.Judgement;
import io.certwatch.product.matching.Verdict;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

import static java.util.Objects.requireNonNullElse;

/**
 * The verdict on a product with all it rests on. It stands since {@code assessedAt}, however often it was confirmed.
 *
 * @param judgement what counts: what the catalogue says, and where people decided otherwise, what they said
 * @param rulings   who decided what, and what the catalogue itself says there
 */
public record Assessment(
        Judgement judgement, List<Ruling> rulings, List<String> editions, int lexiconRevision, Instant assessedAt, Cause cause) {

    /** None are known of assessments that were made before people decided. */
    public Assessment {
        rulings = requireNonNullElse(rulings, List.of());
    }

    public static Assessment of(Deliberation.Result result, LiveCatalogue catalogue, Cause cause, Instant at) {
        return new Assessment(result.judgement(), result.rulings(),
                catalogue.compiled().editions(), catalogue.compiled().lexiconRevision(), at, cause);
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
        return judgement.equals(other.judgement) && rulings.equals(other.rulings);
    }

    /** The findings that oblige: only a statutory edition can. */
    public Stream<Finding> required() {
        return findings().stream()
                .filter(finding -> finding.verdict() == Verdict.REQUIRED && finding.force() == Force.STATUTORY);
    }

    /** The decision that counts under an entry, if one does. */
    public Optional<Ruling> ruling(EntryKey entry) {
        return rulings.stream().filter(ruling -> ruling.counts() && ruling.isUnder(entry)).findFirst();
    }

    public Explanation explanation() {
        return judgement.explanation();
    }
}
