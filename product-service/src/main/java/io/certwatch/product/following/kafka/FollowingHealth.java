package io.certwatch.product.following.kafka;

import io.certwatch.product.following.CurrentCatalogue;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.stereotype.Component;

import static java.util.Objects.requireNonNull;

/**
 * Out of service until the lexicon is here and the topics of editions, lexicon and certificates have been read up to where they ended when we started, so that
 * no product is judged by less than what is known. Once ready it stays so: what comes later is followed as it comes.
 */
@Component("following")
class FollowingHealth extends AbstractHealthIndicator {

    private static final List<String> FOLLOWED =
            List.of(CatalogueListener.EDITIONS, CatalogueListener.LEXICON, "certwatch.catalogue.certificates.v1");

    private final CurrentCatalogue current;
    private final KafkaAdmin kafka;
    private final String group;
    private @Nullable TopicEnds atStart;
    private boolean caughtUp;

    FollowingHealth(CurrentCatalogue current, KafkaAdmin kafka, KafkaProperties settings) {
        super("Cannot tell how far the topics have been read");
        this.current = current;
        this.kafka = kafka;
        this.group = requireNonNull(settings.getConsumer().getGroupId(), "spring.kafka.consumer.group-id");
    }

    @Override
    protected synchronized void doHealthCheck(Health.Builder health) throws Exception {
        if (!caughtUp) {
            caughtUp = hasCaughtUp();
        }
        if (!caughtUp) {
            health.outOfService().withDetail("waitingFor", "the topics of the catalogue to be read");
        } else if (!current.ready()) {
            health.outOfService().withDetail("waitingFor", "the lexicon to arrive");
        } else {
            health.up();
        }
    }

    private boolean hasCaughtUp() throws InterruptedException, ExecutionException, TimeoutException {
        try (var admin = Admin.create(kafka.getConfigurationProperties())) {
            var ends = atStart;
            if (ends == null) {
                ends = TopicEnds.of(FOLLOWED, admin);
                atStart = ends;
            }
            return ends.readBy(group, admin);
        }
    }
}
