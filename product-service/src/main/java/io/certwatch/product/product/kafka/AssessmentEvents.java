package io.certwatch.product.product.kafka;

import io.certwatch.platform.event.OutgoingEvent;
import io.certwatch.product.product.AssessedProduct;

/** Converts changes of an assessment to events of its topic. */
public final class AssessmentEvents {

    private static final String TOPIC = "certwatch.product.assessments.v1";
    private static final String TYPE = "io.certwatch.product.assessment.";

    private AssessmentEvents() {}

    /** A verdict exists, or no longer exists. */
    public static OutgoingEvent changed(AssessedProduct product) {
        return product.assessment().pending()
                ? event(product, "pending", PendingMessage.of(product))
                : event(product, "changed", AssessmentMessage.of(product));
    }

    public static OutgoingEvent removed(AssessedProduct product) {
        return event(product, "removed", AssessmentMessage.of(product));
    }

    private static OutgoingEvent event(AssessedProduct product, String type, Object message) {
        var key = product.id().toString();
        var id = "assessment/" + key + "/" + product.revision();
        return new OutgoingEvent(TOPIC, key, TYPE + type, id, product.changedAt(), message);
    }
}
