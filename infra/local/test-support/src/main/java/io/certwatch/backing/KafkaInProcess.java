package io.certwatch.backing;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;

/** A real Apache Kafka: one node, broker and controller, on loopback. Data survives a restart and a SIGKILL. */
public final class KafkaInProcess implements AutoCloseable {
    private static final int NODE = 1;
    private static final String CLIENTS = "PLAINTEXT";
    private static final String CONTROLLER = "CONTROLLER";

    private final KafkaRaftServer server;
    private final DirectoryLock lock;
    private final int port;

    private KafkaInProcess(KafkaRaftServer server, DirectoryLock lock, int port) {
        this.server = server;
        this.lock = lock;
        this.port = port;
    }

    /** Starts on the data in the directory; port 0 chooses a free one. */
    public static KafkaInProcess start(Path data, int port) {
        return start(data, port, Map.of());
    }

    /**
     * Starts a broker that authenticates and authorizes as that of {@code docker-compose.yml} does: clients sign in by SCRAM-SHA-512 and may do
     * what access control lists allow.
     */
    public static KafkaInProcess startSecured(Path data, SecuredBroker security) {
        return start(data, security.clientPort(), security.settings());
    }

    private static KafkaInProcess start(Path data, int port, Map<String, String> security) {
        var lock = DirectoryLock.take(data);
        try {
            var log = data.resolve("log");
            if (!Files.exists(log.resolve("meta.properties"))) format(log);
            var listening = FreePort.orGiven(port);
            var settings = settings(log, listening);
            settings.putAll(security);
            var server = new KafkaRaftServer(new KafkaConfig(settings, false), Time.SYSTEM);
            server.startup();
            return new KafkaInProcess(server, lock, listening);
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    private static void format(Path log) {
        try {
            new Formatter()
                    .setPrintStream(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
                    .setClusterId(Uuid.randomUuid().toString())
                    .setNodeId(NODE)
                    .setControllerListenerName(CONTROLLER)
                    .setMetadataLogDirectory(log.toString())
                    .addDirectory(log.toString())
                    .run();
        } catch (Exception e) {
            throw new IllegalStateException("Cannot prepare %s for Kafka".formatted(log), e);
        }
    }

    private static Map<String, String> settings(Path log, int port) {
        var controller = FreePort.any();
        var settings = new HashMap<String, String>();
        settings.put("node.id", Integer.toString(NODE));
        settings.put("process.roles", "broker,controller");
        settings.put("log.dirs", log.toString());
        settings.put(
                "listeners", "%s://127.0.0.1:%d,%s://127.0.0.1:%d".formatted(CLIENTS, port, CONTROLLER, controller));
        settings.put("listener.security.protocol.map", "%s:PLAINTEXT,%s:PLAINTEXT".formatted(CLIENTS, CONTROLLER));
        settings.put("controller.listener.names", CONTROLLER);
        settings.put("controller.quorum.voters", "%d@127.0.0.1:%d".formatted(NODE, controller));
        settings.put("auto.create.topics.enable", "false");
        // A single node allows a single replica.
        settings.put("offsets.topic.replication.factor", "1");
        settings.put("offsets.topic.num.partitions", "8");
        settings.put("transaction.state.log.replication.factor", "1");
        settings.put("transaction.state.log.min.isr", "1");
        settings.put("transaction.state.log.num.partitions", "4");
        settings.put("share.coordinator.state.topic.replication.factor", "1");
        settings.put("share.coordinator.state.topic.min.isr", "1");
        settings.put("group.initial.rebalance.delay.ms", "0");
        // For one machine: the defaults are 128 MiB for compaction and 10 MiB per index.
        settings.put("log.cleaner.dedupe.buffer.size", "8388608");
        settings.put("log.index.size.max.bytes", "1048576");
        if (wasKilled(log)) {
            // The start waits for the end of the killed broker's session. Only then: a busy machine misses heartbeats.
            settings.put("broker.session.timeout.ms", "3000");
            settings.put("broker.heartbeat.interval.ms", "500");
        }
        return settings;
    }

    private static boolean wasKilled(Path log) {
        return Files.exists(log.resolve("__cluster_metadata-0")) && !Files.exists(log.resolve(".kafka_cleanshutdown"));
    }

    @Override
    public void close() {
        try (lock) {
            server.shutdown();
            server.awaitShutdown();
        }
    }
}
