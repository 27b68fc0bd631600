package io.certwatch.product.product;

import io.certwatch.product.assessment.Cause;
import io.certwatch.product.catalogue.CurrentCatalogue;
import io.certwatch.product.catalogue.LiveCatalogue;
import io.certwatch.product.obligation.Leads;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Appoints a judge by the catalogue of this moment, tells what bears on the products besides it, and hears of those that none can judge. */
public class Judges {

    private final CurrentCatalogue current;
    private final GatherCircumstances circumstances;
    private final Clock clock;
    private final Leads leads;
    private final Unjudged unjudged;

    public Judges(CurrentCatalogue current, GatherCircumstances circumstances, Clock clock) {
        this(current, circumstances, clock, Leads.USUAL, (_, _, _) -> {});
    }

    public Judges(CurrentCatalogue current, GatherCircumstances circumstances, Clock clock, Leads leads, Unjudged unjudged) {
        this.current = current;
        this.circumstances = circumstances;
        this.clock = clock;
        this.leads = leads;
        this.unjudged = unjudged;
    }

    /** For what a person asks for: by the catalogue at hand, at once. */
    Judge forRegistration() {
        return forRegistration(new Cause(Cause.Kind.REGISTRATION, UUID.randomUUID().toString()));
    }

    Judge forRegistration(Cause cause) {
        return judge(current.get(), cause);
    }

    /** @param saidAt when that was said which is registered now */
    Judge forRegistration(Cause cause, Instant saidAt) {
        return new Judge(current.get(), cause, now(), saidAt, leads);
    }

    /** By the catalogue at hand, which can judge. */
    Judge ready() {
        return judge(current.get().whenReady(), new Cause(Cause.Kind.REGISTRATION, UUID.randomUUID().toString()));
    }

    /** By the newest catalogue that is stored, whatever this instance has noticed so far, and whether or not it can judge. */
    public Judge upToDate(Cause cause) {
        return judge(current.refresh(), cause);
    }

    /**
     * Likewise, for work that is done once and must not pass over products because something has not arrived yet.
     *
     * @throws io.certwatch.product.catalogue.CatalogueNotReady while something of the catalogue is still to arrive
     */
    public Judge complete(Cause cause) {
        return judge(current.refresh().whenComplete(), cause);
    }

    /**
     * Likewise, for work that needs verdicts.
     *
     * @throws io.certwatch.product.catalogue.CatalogueNotReady if nothing can be judged
     */
    public Judge ready(Cause cause) {
        return judge(current.refresh().whenReady(), cause);
    }

    /** As the circumstances are now; an answer for every product. */
    public Map<ProductId, Circumstances> around(Map<ProductId, Product> products) {
        return products.isEmpty() ? Map.of() : circumstances.of(products);
    }

    /** @param known the same products as they stand, where they do */
    Map<ProductId, Circumstances> around(Map<ProductId, Product> products, Map<ProductId, AssessedProduct> known) {
        return products.isEmpty() ? Map.of() : circumstances.of(products, known);
    }

    void setAside(Cause cause, ProductId product, Throwable why) {
        unjudged.hear(cause, product, why);
    }

    List<Circumstances> around(List<Product> products) {
        return circumstances.of(products);
    }

    private Judge judge(LiveCatalogue catalogue, Cause cause) {
        var now = now();
        return new Judge(catalogue, cause, now, now, leads);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
