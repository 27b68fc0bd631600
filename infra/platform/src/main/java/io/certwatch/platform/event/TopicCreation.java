package io.certwatch.platform.event;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.core.KafkaAdmin;

/** Creates the declared topics before anybody listens; where the broker is away, goes on trying behind the start. */
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
        if (!admin.initialize()) {
            LOG.warn("The broker is away: the topics will be created when it is back.");
            attempts = Thread.ofVirtual().name("topic-creation").start(this::untilCreated);
        }
    }

    private void untilCreated() {
        try {
            do {
                Thread.sleep(BETWEEN_ATTEMPTS);
            } while (running && !admin.initialize());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
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
