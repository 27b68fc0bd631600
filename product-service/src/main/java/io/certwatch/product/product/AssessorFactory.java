package io.certwatch.product.product;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import io.certwatch.product.assessment.Cause;
import io.certwatch.product.catalogue.CurrentCatalogue;
import io.certwatch.product.catalogue.LiveCatalogue;
import io.certwatch.product.obligation.ReminderLeads;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Creates the assessor for one task, with the catalogue of this moment; loads contexts and reports what becomes of
 * the products.
 */
public class AssessorFactory {

    private final CurrentCatalogue current;
    private final ContextLoader contextLoader;
    private final Clock clock;
    private final ReminderLeads leads;
    private final AssessmentListener listener;

    public AssessorFactory(CurrentCatalogue current, ContextLoader contextLoader, Clock clock) {
        this(current, contextLoader, clock, ReminderLeads.USUAL, (_, _, _) -> {});
    }

    public AssessorFactory(
            CurrentCatalogue current,
            ContextLoader contextLoader,
            Clock clock,
            ReminderLeads leads,
            AssessmentListener listener) {
        this.current = current;
        this.contextLoader = contextLoader;
        this.clock = clock;
        this.leads = leads;
        this.listener = listener;
    }

    /** For a request: with the catalogue already loaded, without waiting. */
    ProductAssessor forRegistration() {
        return forRegistration(
                new Cause(Cause.Kind.REGISTRATION, UUID.randomUUID().toString()));
    }

    ProductAssessor forRegistration(Cause cause) {
        return assessor(current.get(), cause);
    }

    /** @param saidAt when the sender stated what is registered now */
    ProductAssessor forRegistration(Cause cause, Instant saidAt) {
        return new ProductAssessor(current.get(), cause, now(), saidAt, leads);
    }

    /** With the catalogue already loaded, which must be complete enough for verdicts. */
    ProductAssessor ready() {
        return assessor(
                current.get().whenReady(),
                new Cause(Cause.Kind.REGISTRATION, UUID.randomUUID().toString()));
    }

    /**
     * With the newest stored catalogue, even if this instance has not loaded it yet, and whether or not it allows
     * verdicts.
     */
    public ProductAssessor upToDate(Cause cause) {
        return assessor(current.refresh(), cause);
    }

    /**
     * With the newest stored catalogue, for work that is done once and must not skip products because part of the
     * catalogue has not arrived.
     *
     * @throws io.certwatch.product.catalogue.CatalogueNotReady while part of the catalogue has not arrived
     */
    public ProductAssessor complete(Cause cause) {
        return assessor(current.refresh().whenComplete(), cause);
    }

    /**
     * With the newest stored catalogue, for work that needs verdicts.
     *
     * @throws io.certwatch.product.catalogue.CatalogueNotReady if nothing can be assessed
     */
    public ProductAssessor ready(Cause cause) {
        return assessor(current.refresh().whenReady(), cause);
    }

    /** Loads the current context of every product as it is stored. */
    public Map<ProductId, AssessmentContext> contexts(Collection<AssessedProduct> stored) {
        var known = stored.stream().collect(toMap(AssessedProduct::id, identity()));
        return contexts(stored.stream().collect(toMap(AssessedProduct::id, AssessedProduct::product)), known);
    }

    /** @param known the stored state of the same products, where there is one */
    Map<ProductId, AssessmentContext> contexts(
            Map<ProductId, Product> products, Map<ProductId, AssessedProduct> known) {
        return products.isEmpty() ? Map.of() : contextLoader.load(products, known);
    }

    /**
     * Attempts a step with one product that has not failed before. A step calls no other system, so an exception is
     * the fault of this product alone: it is reported, and the result is empty.
     *
     * @param failed receives the product if the step fails
     */
    <T> Optional<T> attempt(Cause cause, ProductId product, Set<ProductId> failed, Supplier<Optional<T>> step) {
        if (failed.contains(product)) return Optional.empty();
        try {
            return step.get();
        } catch (ChangedMeanwhile refused) {
            throw refused;
        } catch (RuntimeException | StackOverflowError fault) {
            failed.add(product);
            listener.assessmentFailed(cause, product, fault);
            return Optional.empty();
        }
    }

    void saved(ProductChange change) {
        listener.saved(change);
    }

    List<AssessmentContext> contexts(String company, List<Product> products) {
        return contextLoader.load(company, products);
    }

    private ProductAssessor assessor(LiveCatalogue catalogue, Cause cause) {
        var now = now();
        return new ProductAssessor(catalogue, cause, now, now, leads);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
