package io.certwatch.product.aggregate;

import io.certwatch.product.aggregate.decision.Decision.Outcome;
import io.certwatch.product.aggregate.decision.ProductDecision;
import io.certwatch.product.catalogue.EntryKey;
import io.certwatch.product.engine.Catalogue;
import io.certwatch.product.engine.Doubt;
import io.certwatch.product.engine.Judgement;
import io.certwatch.product.engine.Subject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The words by which the name of a product leaves open what it is. It has nothing of the company.
 *
 * @param text folded, without figures, models and makers
 * @param doubt why the entry is not certain
 * @param entry the one that is in doubt
 * @param decided what people decided about the product
 */
public record OpenPhrase(
        Kind kind,
        String text,
        @Nullable Doubt doubt,
        @Nullable EntryKey entry,
        List<DecidedEntry> decided) {

    public enum Kind {
        /** Nothing in the product's text was recognised. */
        NOT_RECOGNISED,
        /** A person must look at the product. */
        REVIEW
    }

    /** What a person decided about an entry. */
    public record DecidedEntry(Outcome outcome, EntryKey entry) {

        static DecidedEntry of(ProductDecision made) {
            return new DecidedEntry(made.decision().outcome(), made.decision().entry());
        }
    }

    public OpenPhrase {
        decided = List.copyOf(decided);
    }

    /**
     * @param own what the catalogue says, without decisions
     * @return null if it leaves nothing open, or the name has no such words
     */
    public static @Nullable OpenPhrase of(
            Catalogue catalogue, Subject subject, Judgement own, List<ProductDecision> decisions) {
        return switch (own.verdict()) {
            case UNKNOWN -> of(Kind.NOT_RECOGNISED, catalogue, subject, own, decisions);
            case REVIEW -> of(Kind.REVIEW, catalogue, subject, own, decisions);
            case REQUIRED, NOT_REQUIRED -> null;
        };
    }

    private static @Nullable OpenPhrase of(
            Kind kind, Catalogue catalogue, Subject subject, Judgement own, List<ProductDecision> decisions) {
        var deciding = own.findings().stream().findFirst();
        var text = catalogue.phrase(
                subject, deciding.map(finding -> finding.evidence()).orElse(List.of()));
        return text == null
                ? null
                : new OpenPhrase(
                        kind,
                        text,
                        deciding.map(finding -> finding.doubt()).orElse(null),
                        deciding.map(EntryKey::of).orElse(null),
                        decisions.stream()
                                .filter(ProductDecision::counts)
                                .map(DecidedEntry::of)
                                .distinct()
                                .toList());
    }
}
