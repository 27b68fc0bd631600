package io.certwatch.product.engine;

import io.certwatch.edition.Sector;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The result of assessing a product by the live editions.
 *
 * @param basis why it is not required
 * @param findings one per entry that covers or may cover it, the deciding one first
 * @param somethingElse what it was identified as, if no entry covers that
 */
public record Judgement(
        Verdict verdict,
        @Nullable Basis basis,
        List<Finding> findings,
        @Nullable OtherThing somethingElse) {

    /** The same with other findings, some of them decided by people. */
    public Judgement with(List<Finding> others) {
        return Judge.judgement(others.stream().sorted(Judge.DECIDING_FIRST).toList(), somethingElse);
    }

    /**
     * The same for a company that guidance for these sectors warns. What is required stays the same; a product that
     * only guidance for another sector lists is something else.
     */
    public Judgement warningOf(Predicate<Sector> sectors) {
        var kept = findings.stream()
                .filter(finding -> finding.sector() == null || sectors.test(finding.sector()))
                .toList();
        if (kept.size() == findings.size()) return this;
        var other = kept.isEmpty() && somethingElse == null
                ? new OtherThing(
                        OtherThing.Kind.OTHER_SECTOR,
                        findings.getFirst().evidence().getFirst())
                : somethingElse;
        return Judge.judgement(kept, other);
    }

    /** The same for a product that is used in critical information infrastructure, which the findings then say. */
    public Judgement usedInCii() {
        return new Judgement(
                verdict, basis, findings.stream().map(Finding::inCii).toList(), somethingElse);
    }

    public Explanation explanation() {
        return Sentences.of(this);
    }
}
