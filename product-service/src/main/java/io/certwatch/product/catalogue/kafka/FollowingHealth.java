package io.certwatch.product.catalogue.kafka;

import io.certwatch.product.catalogue.CurrentCatalogue;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;

/**
 * Out of service until the topics have been read up to the end they had when this instance started and the lexicon is
 * complete, so that no product is assessed by less than is known. Once up it stays up: later events are applied as
 * they arrive. A missing edition or missing parts are reported to each client, and are no reason to reject all
 * requests.
 */
@Component("following")
class FollowingHealth extends AbstractHealthIndicator {

    private final CurrentCatalogue current;
    private final CatchUp catchUp;
    private boolean ready;

    FollowingHealth(CurrentCatalogue current, CatchUp catchUp) {
        super("Cannot tell how far the topics have been read");
        this.current = current;
        this.catchUp = catchUp;
    }

    @Override
    protected synchronized void doHealthCheck(Health.Builder health) throws Exception {
        if (ready) {
            health.up();
        } else if (!catchUp.isDone()) {
            health.outOfService().withDetail("waitingFor", "the topics of the catalogue to be read");
        } else if (!current.get().lexiconComplete()) {
            health.outOfService().withDetail("waitingFor", "the lexicon to arrive");
        } else {
            ready = true;
            health.up();
        }
        var gap = current.get().gap();
        if (gap != null) {
            health.withDetail("gap", gap);
        }
    }
}
