package io.certwatch.product.search.web;

import static java.util.Objects.requireNonNull;

import io.certwatch.product.aggregate.Name;
import io.certwatch.product.aggregate.obligation.ObligationState;
import io.certwatch.product.aggregate.obligation.ProofKind;
import io.certwatch.product.engine.Verdict;
import io.certwatch.product.engine.Wording;
import io.certwatch.product.naming.NamedParty;
import io.certwatch.product.proof.Proof;
import io.certwatch.product.search.FoundProduct;
import io.certwatch.product.search.FoundProduct.FoundObligation;
import io.certwatch.product.search.SearchCompany.Found;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was found, a few of each kind.
 *
 * @param more whether there may be more products
 * @param obligations of these products
 */
record SearchView(
        List<FoundProductView> products,
        boolean more,
        List<FoundObligationView> obligations,
        List<FoundVendorView> vendors,
        List<FoundProofView> proofs) {

    /** @param verdict null while it is pending */
    record FoundProductView(
            String sku,
            Name name,
            @Nullable String model,
            @Nullable String manufacturer,
            @Nullable String vendor,
            @Nullable Verdict verdict) {

        static FoundProductView of(FoundProduct found) {
            var product = found.product();
            return new FoundProductView(
                    product.sku().value(),
                    product.name(),
                    product.model(),
                    product.manufacturer(),
                    product.vendor(),
                    found.verdict());
        }
    }

    record FoundObligationView(UUID id, String sku, Name name, FoundEntryView entry, ObligationState.Status status) {

        static FoundObligationView of(FoundProduct found, FoundObligation obligation) {
            return new FoundObligationView(
                    obligation.id(),
                    found.product().sku().value(),
                    found.product().name(),
                    new FoundEntryView(
                            obligation.entry().code(), obligation.entry().name()),
                    obligation.status());
        }
    }

    record FoundEntryView(String code, Wording name) {}

    /** @param name of which both are null while nobody has named it */
    record FoundVendorView(String vendor, FoundNameView name) {

        static FoundVendorView of(NamedParty named) {
            return new FoundVendorView(
                    requireNonNull(named.party().vendor()),
                    new FoundNameView(named.name().zh(), named.name().en()));
        }
    }

    record FoundNameView(@Nullable String zh, @Nullable String en) {}

    /** @param validUntil the last day of validity, in China; null if none is printed */
    record FoundProofView(
            UUID id,
            ProofKind kind,
            String number,
            @Nullable String body,
            @Nullable LocalDate validUntil) {

        static FoundProofView of(Proof proof) {
            var facts = proof.facts();
            return new FoundProofView(proof.id(), facts.kind(), facts.number(), facts.body(), facts.validUntil());
        }
    }

    static SearchView of(Found found, int limit) {
        return new SearchView(
                found.products().stream().map(FoundProductView::of).toList(),
                found.more(),
                found.products().stream()
                        .flatMap(product -> product.obligations().stream()
                                .map(obligation -> FoundObligationView.of(product, obligation)))
                        .limit(limit)
                        .toList(),
                found.vendors().stream().map(FoundVendorView::of).toList(),
                found.proofs().stream().map(FoundProofView::of).toList());
    }
}
