package io.certwatch.product.product.kafka;

import io.certwatch.platform.event.OutgoingEvent;
import io.certwatch.product.obligation.Transition;
import io.certwatch.product.product.AssessedProduct;
import java.util.Locale;

/** Converts transitions of an obligation to events of its topic. */
public final class ObligationEvents {

    private static final String TOPIC = "certwatch.product.obligations.v1";
    private static final String TYPE = "io.certwatch.product.obligation.";

    private ObligationEvents() {}

    public static OutgoingEvent moved(AssessedProduct product, Transition transition) {
        var obligation = transition.obligation();
        var kind = transition.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
        var id = "obligation/" + obligation.id() + "/" + obligation.revision();
        return new OutgoingEvent(TOPIC, product.id().toString(), TYPE + kind, id, transition.at(),
                ObligationMessage.of(product, transition, kind));
    }
}
