package io.certwatch.platform.event;

import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/** Always up; details list the topics that differ from their declarations. */
final class TopicsHealth extends AbstractHealthIndicator {

    private final DeclaredTopics topics;

    TopicsHealth(DeclaredTopics topics) {
        this.topics = topics;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        health.up();
        var differences = topics.differences();
        if (!differences.isEmpty()) health.withDetail("notAsDeclared", differences);
    }
}
