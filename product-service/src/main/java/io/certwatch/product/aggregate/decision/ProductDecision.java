package io.certwatch.product.aggregate.decision;

import io.certwatch.platform.author.RecordedBy;
import io.certwatch.product.catalogue.EntryChange.Kind;
import io.certwatch.product.catalogue.EntryKey;
import io.certwatch.product.engine.Explanation;
import io.certwatch.product.engine.Finding;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A decision on one product, and whether it holds there.
 *
 * @param found what the catalogue says under the entry now, if anything
 * @param since since when it holds on this product
 * @param overruledBy the decision that takes precedence, more specific or newer
 * @param reopened why it no longer holds on this product
 */
public record ProductDecision(
        Decision decision,
        @Nullable Finding found,
        Instant since,
        @Nullable UUID overruledBy,
        @Nullable Reopening reopened) {

    private static final String FIGURE = "specs.";

    public enum Because {
        PRODUCT_CHANGED,
        ENTRY_CHANGED,
        DATE_PASSED,
        REVOKED
    }

    /**
     * @param what   the fields of the product or the kinds of change of the entry
     * @param by     who revoked it
     * @param reason why it was revoked
     */
    public record Reopening(
            Because because,
            List<String> what,
            Instant at,
            @Nullable String by,
            @Nullable RecordedBy recordedBy,
            @Nullable String reason) {

        public Explanation explanation() {
            return switch (because) {
                case PRODUCT_CHANGED ->
                    with(
                            Explanation.of("decision.product-changed"),
                            Explanation.list(what.stream().map(Reopening::word).toList()));
                case ENTRY_CHANGED ->
                    with(
                            Explanation.of("decision.entry-changed"),
                            Kind.words(what.stream().map(Kind::valueOf).toList()));
                case DATE_PASSED -> Explanation.of("decision.date-passed");
                case REVOKED ->
                    reason == null ? Explanation.of("decision.taken-back") : Explanation.of("decision.revoked", reason);
            };
        }

        /** @param field as {@link RelevantProductChanges} names it */
        private static Explanation word(String field) {
            return switch (field) {
                case "vendor",
                        "name.zh",
                        "name.en",
                        "model",
                        "manufacturer",
                        "description",
                        "declaredEntry",
                        "hsCode" -> Explanation.of("product." + field);
                default ->
                    Explanation.of(
                            "product.figure", field.startsWith(FIGURE) ? field.substring(FIGURE.length()) : field);
            };
        }

        private static Explanation with(Explanation reason, Explanation what) {
            return what.en().isEmpty() ? reason : Explanation.of("reason.with", reason, what);
        }
    }

    static ProductDecision of(Decision decision, @Nullable Finding found, Instant at) {
        return new ProductDecision(decision, found, at, null, null);
    }

    ProductDecision finding(@Nullable Finding now) {
        return new ProductDecision(decision, now, since, overruledBy, reopened);
    }

    ProductDecision withOverruledBy(@Nullable UUID better) {
        return new ProductDecision(decision, found, since, better, reopened);
    }

    ProductDecision reopen(Reopening why) {
        return new ProductDecision(decision, found, since, null, why);
    }

    public boolean stands() {
        return reopened == null;
    }

    /** It holds, and no other takes precedence. */
    public boolean counts() {
        return stands() && overruledBy == null;
    }

    /** It was made under this entry or carries over to it. */
    public boolean isUnder(EntryKey entry) {
        return decision.entry().equals(entry)
                || found != null && EntryKey.of(found).equals(entry);
    }

    public boolean is(UUID id) {
        return decision.id().equals(id);
    }

    public boolean asksForData() {
        return says(Decision.Outcome.NEEDS_DATA);
    }

    boolean says(Decision.Outcome outcome) {
        return decision.outcome() == outcome;
    }

    /** After a revocation the catalogue decides again; any other end leaves the question open. */
    boolean leavesDoubt() {
        return reopened != null && reopened.because() != Because.REVOKED;
    }
}
