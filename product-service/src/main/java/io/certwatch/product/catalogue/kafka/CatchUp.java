package io.certwatch.product.catalogue.kafka;

import static java.util.Objects.requireNonNull;

import io.certwatch.product.catalogue.FinishReplay;
import io.certwatch.product.catalogue.ReplayState;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Tells whether the followed topics of catalogue-service have been read, into this database, up to the end
 * they had when this instance started.
 */
@Component
class CatchUp {

    private static final Logger LOG = LoggerFactory.getLogger(CatchUp.class);

    private final KafkaAdmin kafka;
    private final String group;
    private final ReplayState state;
    private final FinishReplay finish;
    private @Nullable TopicEnds atStart;
    private boolean done;

    CatchUp(KafkaAdmin kafka, KafkaProperties settings, ReplayState state, FinishReplay finish) {
        this.kafka = kafka;
        this.group = requireNonNull(settings.getConsumer().getGroupId(), "spring.kafka.consumer.group-id");
        this.state = state;
        this.finish = finish;
    }

    @Scheduled(fixedDelay = 500, timeUnit = TimeUnit.MILLISECONDS)
    void look() {
        try {
            isDone();
        } catch (ExecutionException | TimeoutException | RuntimeException away) {
            LOG.debug("Cannot read the positions of the topics", away);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    synchronized boolean isDone() throws InterruptedException, ExecutionException, TimeoutException {
        if (!done && hasCaughtUp()) {
            finish.finish();
            done = true;
        }
        return done;
    }

    private boolean hasCaughtUp() throws InterruptedException, ExecutionException, TimeoutException {
        try (var admin = Admin.create(kafka.getConfigurationProperties())) {
            var ends = atStart;
            if (ends == null) {
                ends = TopicEnds.of(FollowedTopics.ALL, admin);
                atStart = ends;
            }
            return ends.readBy(group, state.database(), admin);
        }
    }
}
