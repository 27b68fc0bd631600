package io.certwatch.product.aggregate;

import io.certwatch.platform.meter.CompanyTag;
import io.certwatch.product.aggregate.ProductEvent.Assessed;
import io.certwatch.product.aggregate.ProductEvent.ObligationMoved;
import io.certwatch.product.aggregate.ProductEvent.Removed;
import io.certwatch.product.aggregate.ProductEvent.SaleChanged;
import io.certwatch.product.aggregate.assessment.Cause;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * By company, and: {@code product.registered} by outcome (stored, unchanged, rejected): products that clients sent. {@code
 * product.assessments} by verdict: assessments published. {@code product.obligations} by transition. {@code
 * product.unjudged} by cause: products that were skipped because their assessment failed, which is also logged.
 */
@Component
public class ProductMetrics implements AssessmentListener {

    private static final Logger LOG = LoggerFactory.getLogger(ProductMetrics.class);

    private final MeterRegistry meters;

    ProductMetrics(MeterRegistry meters) {
        this.meters = meters;
    }

    public void countRegistered(String company, int stored, int unchanged, int rejected) {
        count(company, "product.registered", "outcome", "stored", stored);
        count(company, "product.registered", "outcome", "unchanged", unchanged);
        count(company, "product.registered", "outcome", "rejected", rejected);
    }

    @Override
    public void assessmentFailed(Cause cause, ProductId product, Throwable why) {
        count(product.company(), "product.unjudged", "cause", name(cause.kind()), 1);
        LOG.error("{} {} skips {}, whose assessment failed", cause.kind(), cause.id(), product, why);
    }

    @Override
    public void onSaved(ProductChange change) {
        for (var event : change.events()) {
            switch (event) {
                case Assessed(var product) ->
                    count(
                            product.id().company(),
                            "product.assessments",
                            "verdict",
                            name(product.assessment().outcome()),
                            1);
                case ObligationMoved(var product, var transition) ->
                    count(product.id().company(), "product.obligations", "transition", name(transition.kind()), 1);
                case Removed _, SaleChanged _ -> {}
            }
        }
    }

    private void count(String company, String meter, String tag, String value, int amount) {
        meters.counter(meter, Tags.of(tag, value).and(CompanyTag.of(company))).increment(amount);
    }

    private static String name(Enum<?> value) {
        return name(value.name());
    }

    private static String name(String value) {
        return value.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
