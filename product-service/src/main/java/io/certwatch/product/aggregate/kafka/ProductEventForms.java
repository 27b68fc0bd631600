package io.certwatch.product.aggregate.kafka;

import io.certwatch.platform.event.EventForms;
import io.certwatch.platform.event.OutgoingEvent;
import io.certwatch.product.aggregate.AssessedProduct;
import io.certwatch.product.aggregate.ProductEvent;
import io.certwatch.product.aggregate.ProductEvent.Assessed;
import io.certwatch.product.aggregate.ProductEvent.ObligationMoved;
import io.certwatch.product.aggregate.ProductEvent.Removed;
import io.certwatch.product.aggregate.ProductEvent.SaleChanged;
import io.certwatch.product.aggregate.obligation.ObligationOwners;
import io.certwatch.product.aggregate.obligation.Transition;
import io.certwatch.product.certificate.RegisterCopies;
import io.certwatch.product.certificate.RegisterCopy;
import io.certwatch.product.law.LegalCitations;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The form in which an event of a product leaves on its topic. Its id names the revision, so the same event has the same id again. */
@Component
public final class ProductEventForms implements EventForms<ProductEvent> {

    private static final String ASSESSMENTS = "certwatch.product.assessments.v1";
    private static final String SALES = "certwatch.product.sales.v1";
    private static final String OBLIGATIONS = "certwatch.product.obligations.v1";

    private final LegalCitations citations;
    private final ObligationOwners owners;
    private final RegisterCopies register;

    public ProductEventForms(LegalCitations citations, ObligationOwners owners, RegisterCopies register) {
        this.citations = citations;
        this.owners = owners;
        this.register = register;
    }

    @Override
    public List<OutgoingEvent> of(ProductEvent event) {
        return List.of(event(event));
    }

    private OutgoingEvent event(ProductEvent event) {
        return switch (event) {
            case Assessed(var product)
            when product.assessment().pending() ->
                assessment(product, "pending", AssessmentMessage.PendingMessage.of(product));
            case Assessed(var product) -> assessment(product, "changed", AssessmentMessage.of(product, citations));
            case Removed(var product) -> assessment(product, "removed", AssessmentMessage.of(product, citations));
            case SaleChanged(var product) -> sale(product);
            case ObligationMoved(var product, var transition) -> obligation(product, transition);
        };
    }

    private static OutgoingEvent assessment(AssessedProduct product, String type, Object message) {
        var key = product.id().toString();
        return new OutgoingEvent(
                ASSESSMENTS,
                key,
                "io.certwatch.product.assessment." + type,
                "assessment/" + key + "/" + product.revision(),
                product.changedAt(),
                message,
                product.id().company());
    }

    private static OutgoingEvent sale(AssessedProduct product) {
        var key = product.id().toString();
        return new OutgoingEvent(
                SALES,
                key,
                "io.certwatch.product.sale." + (product.removed() ? "removed" : "changed"),
                "sale/" + key + "/" + product.sale().revision(),
                product.sale().at(),
                product.removed() ? SaleMessage.RemovedSaleMessage.of(product) : SaleMessage.of(product),
                product.id().company());
    }

    private OutgoingEvent obligation(AssessedProduct product, Transition transition) {
        var obligation = transition.obligation();
        var kind = transition.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return new OutgoingEvent(
                OBLIGATIONS,
                product.id().toString(),
                "io.certwatch.product.obligation." + kind,
                "obligation/" + obligation.id() + "/" + obligation.revision(),
                transition.at(),
                ObligationMessage.of(
                        product, transition, kind, owner(product, transition), register(transition), citations),
                product.id().company());
    }

    private RegisterCopy.@Nullable Extent register(Transition transition) {
        var obligation = transition.obligation();
        return obligation.isUncovered()
                ? register.current().describe(obligation.requirement().entry().code())
                : null;
    }

    private @Nullable String owner(AssessedProduct product, Transition transition) {
        return transition.kind().concernsOwner()
                ? owners.find(product.id().company(), transition.obligation().id())
                        .orElse(null)
                : null;
    }
}
