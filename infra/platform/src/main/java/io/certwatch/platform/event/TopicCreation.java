package io.certwatch.platform.event;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.core.KafkaAdmin;

/**
 * Creates the declared topics before anybody listens. A broker that is just coming up is waited for a moment; where it
 * stays away, one line says so and the attempts go on behind the start. What a broker that is there refuses is loud.
 */
final class TopicCreation implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(TopicCreation.class);
    private static final Duration BETWEEN_ATTEMPTS = Duration.ofSeconds(5);

    private final KafkaAdmin admin;
    private volatile @Nullable Thread attempts;
    private volatile boolean running;

    TopicCreation(KafkaAdmin admin) {
        this.admin = admin;
    }

    @Override
    public void start() {
        running = true;
        if (!created()) {
            LOG.warn("The broker is away: the topics will be created when it is back.");
            attempts = Thread.ofVirtual().name("topic-creation").start(this::untilCreated);
        }
    }

    private void untilCreated() {
        try {
            do {
                Thread.sleep(BETWEEN_ATTEMPTS);
            } while (running && !created());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean created() {
        return isBrokerThere() && admin.initialize();
    }

    /** The client goes on asking until its time is up. */
    private boolean isBrokerThere() {
        try (var client = Admin.create(admin.getConfigurationProperties())) {
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
        var thread = attempts;
        if (thread != null) {
            thread.interrupt();
        }
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
