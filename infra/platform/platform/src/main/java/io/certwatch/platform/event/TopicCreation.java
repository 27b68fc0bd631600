package io.certwatch.platform.event;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.core.KafkaAdmin;

/**
 * Creates the declared topics before listeners start. Waits briefly for a broker that is starting; if it stays
 * unreachable, logs one warning and retries in the background. Errors from a reachable broker fail the start.
 * Beans of type {@code NewTopics} are created afterwards.
 */
final class TopicCreation implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(TopicCreation.class);
    private static final int BETWEEN_ATTEMPTS = 5; // seconds

    private final KafkaAdmin admin;
    private final DeclaredTopics topics;
    private volatile @Nullable ScheduledExecutorService attempts;
    private volatile boolean running;

    TopicCreation(KafkaAdmin admin, DeclaredTopics topics) {
        this.admin = admin;
        this.topics = topics;
    }

    @Override
    public void start() {
        running = true;
        if (!created()) {
            LOG.warn("The broker is unreachable: the topics will be created when it is back.");
            var timer = Executors.newSingleThreadScheduledExecutor(
                    Thread.ofVirtual().name("topic-creation").factory());
            timer.scheduleWithFixedDelay(() -> tryAgain(timer), BETWEEN_ATTEMPTS, BETWEEN_ATTEMPTS, TimeUnit.SECONDS);
            attempts = timer;
        }
    }

    private void tryAgain(ExecutorService timer) {
        try {
            if (created()) timer.shutdown();
        } catch (RuntimeException refused) {
            LOG.error("The topics could not be created", refused);
            timer.shutdown();
        }
    }

    private boolean created() {
        try (var client = Admin.create(admin.getConfigurationProperties())) {
            if (!isBrokerThere(client) || !topics.ensure(client)) return false;
        }
        admin.initialize();
        return true;
    }

    /** The client retries until its timeout. */
    private static boolean isBrokerThere(Admin client) {
        try {
            return client.describeCluster().controller().get() != null;
        } catch (ExecutionException away) {
            LOG.debug("The broker does not answer", away);
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void stop() {
        running = false;
        var timer = attempts;
        if (timer != null) timer.shutdownNow();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return Integer.MIN_VALUE / 2;
    }
}
