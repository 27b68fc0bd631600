package io.certwatch.product.engine;

import io.certwatch.edition.Sector;
import io.certwatch.product.engine.vocabulary.Hit;
import io.certwatch.product.engine.vocabulary.Role;
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

    public Explanation explanation() {
        return Sentences.of(this);
    }

    /** The word by which a product was identified as something that no entry for its company covers, and its kind. */
    public record OtherThing(Kind kind, Evidence evidence) {

        public enum Kind {
            /** A licence, a cable, an installation, a training. */
            ACCESSORY,
            /** A part that a complete device also has: a power supply, a fan, a line card. */
            PART,
            /** A product that the catalogue does not list: a printer, a camera. */
            UNLISTED,
            /** A product that only guidance for another sector lists. */
            OTHER_SECTOR
        }

        public static Kind kindOf(Hit hit) {
            if (hit.is(Role.ACCESSORY)) return Kind.ACCESSORY;
            return hit.is(Role.PART) ? Kind.PART : Kind.UNLISTED;
        }
    }
}
