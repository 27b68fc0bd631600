package io.certwatch.product.aggregate.kafka;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

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
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The form in which an event of a product leaves on its topic, with the product as its key. Its id names the revision,
 * so the same event has the same id again.
 */
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
        return ofAll(List.of(event));
    }

    /** Owners are looked up once for all events of a company, because a run may lift thousands of obligations. */
    @Override
    public List<OutgoingEvent> ofAll(Collection<? extends ProductEvent> events) {
        var named = findOwners(events);
        return events.stream().map(event -> event(event, named)).toList();
    }

    private Map<UUID, String> findOwners(Collection<? extends ProductEvent> events) {
        var owned = events.stream()
                .filter(ObligationMoved.class::isInstance)
                .map(ObligationMoved.class::cast)
                .filter(moved -> moved.transition().kind().concernsOwner())
                .collect(groupingBy(
                        moved -> moved.product().id().company(),
                        mapping(moved -> moved.transition().obligation().id(), toSet())));
        var named = new HashMap<UUID, String>();
        owned.forEach((company, obligations) -> named.putAll(owners.find(company, obligations)));
        return named;
    }

    private OutgoingEvent event(ProductEvent event, Map<UUID, String> owners) {
        return switch (event) {
            case Assessed(var product)
            when product.assessment().pending() ->
                assessment(product, "pending", AssessmentMessage.PendingMessage.of(product));
            case Assessed(var product) -> assessment(product, "changed", AssessmentMessage.of(product, citations));
            case Removed(var product) -> assessment(product, "removed", AssessmentMessage.of(product, citations));
            case SaleChanged(var product) -> sale(product);
            case ObligationMoved(var product, var transition) -> obligation(product, transition, owners);
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

    private OutgoingEvent obligation(AssessedProduct product, Transition transition, Map<UUID, String> owners) {
        var obligation = transition.obligation();
        var kind = transition.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return new OutgoingEvent(
                OBLIGATIONS,
                product.id().toString(),
                "io.certwatch.product.obligation." + kind,
                "obligation/" + obligation.id() + "/" + obligation.revision(),
                transition.at(),
                ObligationMessage.of(
                        product, transition, kind, owner(transition, owners), register(product, transition), citations),
                product.id().company());
    }

    private RegisterCopy.@Nullable Extent register(AssessedProduct product, Transition transition) {
        var obligation = transition.obligation();
        return obligation.isUncovered()
                ? register.current()
                        .describe(
                                obligation.requirement().key(),
                                product.assessment().certificates())
                : null;
    }

    private static @Nullable String owner(Transition transition, Map<UUID, String> owners) {
        return transition.kind().concernsOwner()
                ? owners.get(transition.obligation().id())
                : null;
    }
}
