package io.certwatch.platform.health;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeClusterOptions;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/** Up if a broker answers within the timeout. */
final class KafkaHealth extends AbstractHealthIndicator implements DisposableBean {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Map<String, Object> connection;
    private @Nullable Admin admin;

    KafkaHealth(Map<String, Object> connection) {
        super("No Kafka broker answers");
        this.connection = connection;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) throws Exception {
        var options = new DescribeClusterOptions().timeoutMs(Math.toIntExact(PATIENCE.toMillis()));
        var cluster = admin().describeCluster(options);
        health.up()
                .withDetail("clusterId", cluster.clusterId().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS))
                .withDetail(
                        "nodes",
                        cluster.nodes()
                                .get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                                .size());
    }

    private synchronized Admin admin() {
        var existing = admin;
        if (existing == null) {
            existing = Admin.create(connection);
            admin = existing;
        }
        return existing;
    }

    @Override
    public synchronized void destroy() {
        if (admin != null) admin.close(PATIENCE);
    }
}
