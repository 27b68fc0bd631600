package io.certwatch.product.aggregate.pipeline;

import io.certwatch.product.aggregate.AssessedProduct;
import io.certwatch.product.aggregate.AssessmentContext;
import io.certwatch.product.aggregate.Product;
import io.certwatch.product.aggregate.ProductId;
import io.certwatch.product.aggregate.assessment.Cause;
import io.certwatch.product.aggregate.obligation.CertificateSettlement;
import io.certwatch.product.aggregate.obligation.DueRule;
import io.certwatch.product.aggregate.obligation.ListingHistory;
import io.certwatch.product.aggregate.obligation.Obligation;
import io.certwatch.product.aggregate.obligation.ObligationUpdates;
import io.certwatch.product.aggregate.obligation.Reconciliation;
import io.certwatch.product.aggregate.obligation.ReminderLeads;
import io.certwatch.product.aggregate.obligation.Reminders;
import io.certwatch.product.aggregate.obligation.Requirement;
import io.certwatch.product.aggregate.obligation.Requirement.MarketEntry;
import io.certwatch.product.aggregate.obligation.Transition;
import io.certwatch.product.aggregate.obligation.VendorChange;
import io.certwatch.product.aggregate.obligation.Waivers;
import io.certwatch.product.catalogue.EntryKey;
import io.certwatch.product.catalogue.LiveCatalogue;
import io.certwatch.product.engine.Finding;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Brings the obligations of a product in line with its assessment, its certificates, its vendor and the day. */
record SettleObligations(LiveCatalogue catalogue, Cause cause, Instant at, ReminderLeads leads) {

    /** @param before its obligations; those of the stored product, except one that a person has just decided about */
    Reconciliation settle(NextProduct next, List<Obligation> before) {
        return reconcile(next, countEarlier(next, before))
                .handedOver(new VendorChange(next.vendorBefore(), next.product().vendor(), cause, at))
                .applyReminders(new Reminders(leads, next.cii(), next.hasOtherVendor(), cause, at))
                .then(updates(next)::update);
    }

    /** Applies a person's action to the obligations, then the certificates. Nothing follows if no action applies. */
    Optional<Reconciliation> act(
            AssessedProduct known, AssessmentContext context, Function<Obligation, Optional<Transition>> action) {
        var acted = Reconciliation.none(known.obligations()).then(action);
        return acted.transitions().isEmpty()
                ? Optional.empty()
                : Optional.of(applyCertificates(acted, known.product(), context)
                        .applyReminders(new Reminders(leads, known.cii(), false, cause, at)));
    }

    Reconciliation lift(ProductId id, List<Obligation> before) {
        return reconcile(id, before, List.of());
    }

    /** For a finding that a person must still decide: what is not known of the product makes no earlier day. */
    @Nullable
    LocalDate due(Product product, Finding finding) {
        var edition = catalogue.edition(finding.edition());
        return DueRule.dueDay(edition.effective(), entry(product));
    }

    /** Reminders of a product that has become used in critical infrastructure are earlier. */
    private List<Obligation> countEarlier(NextProduct next, List<Obligation> before) {
        var known = next.known();
        return known == null || known.cii().exposed() == next.cii().exposed()
                ? before
                : before.stream()
                        .map(obligation -> obligation.remindedEarlierBy(leads.earlier(next.cii())))
                        .toList();
    }

    private ObligationUpdates updates(NextProduct next) {
        return next.known() == null
                ? ObligationUpdates.none(cause, at)
                : next.known().updates(next.product(), next.assessment(), next.cii(), cause, at);
    }

    /** While no verdict is possible, requirements stay, except those of products that have left the market. */
    private Reconciliation reconcile(NextProduct next, List<Obligation> before) {
        var withdrawn = next.product().market().withdrawn();
        if (next.assessment().pending()) {
            return withdrawn ? lift(next.id(), before) : Reconciliation.none(before);
        }
        var required = withdrawn
                ? List.<Requirement>of()
                : next.assessment()
                        .required()
                        .map(finding -> requirement(next.product(), finding))
                        .toList();
        return applyCertificates(
                recallCover(reconcile(next.id(), before, required), next)
                        .then(new Waivers(catalogue.lineage(), cause, at)::end),
                next.product(),
                next.context());
    }

    private Reconciliation reconcile(ProductId id, List<Obligation> before, List<Requirement> required) {
        return Reconciliation.of(id.toString(), before, required, catalogue.lineage(), cause, at);
    }

    private Requirement requirement(Product product, Finding finding) {
        var listing = new ListingHistory(catalogue, product.subject()).of(EntryKey.of(finding));
        return Requirement.of(finding, catalogue.edition(finding.edition()), listing, entry(product));
    }

    private static MarketEntry entry(Product product) {
        return new MarketEntry(product.market().entryDate(), product.market().planned());
    }

    private Reconciliation recallCover(Reconciliation reconciled, NextProduct next) {
        return catalogue.ready() ? reconciled.recallCover(certificates(next.product(), next.context())) : reconciled;
    }

    /** Only a complete catalogue tells which entry a certificate is for. */
    private Reconciliation applyCertificates(Reconciliation reconciled, Product product, AssessmentContext context) {
        if (!catalogue.ready()) return reconciled;
        var certificates = certificates(product, context);
        return reconciled.applyCoverage(certificates).contrastProofs(certificates);
    }

    private CertificateSettlement certificates(Product product, AssessmentContext context) {
        return new CertificateSettlement(
                context.coverage(product, catalogue),
                certificate -> certificate.mayListOtherThan(product.manufacturer(), product.model(), null),
                cause,
                at);
    }
}
