package io.certwatch.deadletter;

import io.certwatch.backing.BackingServices;
import io.certwatch.platform.event.UnreadableEvent;
import io.certwatch.platform.trace.Traces;
import io.certwatch.security.AccessTable;
import io.certwatch.security.Role;
import io.certwatch.token.TestIssuer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.kafka.core.KafkaAdmin.NewTopics;
import org.springframework.kafka.listener.BatchListenerFailedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.DynamicPropertyRegistrar;

/** A service that reads parcels, and fails on those that a test names. */
@SpringBootConfiguration
@EnableAutoConfiguration
class ParcelService {

    static final String SINGLE = "parcels.v1";
    static final String BATCH = "parcels-in-batches.v1";
    /** Read by a second group. */
    static final String PAGES = "parcels-of-pages.v1";

    static final String OTHER_GROUP = "parcels.others";

    @Bean
    DynamicPropertyRegistrar backing() {
        return registry -> {
            registry.add("spring.mongodb.uri", () -> BackingServices.mongoUri("parcels"));
            registry.add("spring.kafka.bootstrap-servers", BackingServices::kafka);
            registry.add("certwatch.security.issuers[0].uri", TestIssuer.shared()::uri);
        };
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    NewTopics topics() {
        return new NewTopics(Stream.of(SINGLE, BATCH, PAGES)
                .flatMap(topic -> Stream.of(topic, topic + "-dlt"))
                .map(topic -> new NewTopic(topic, 1, (short) 1))
                .toArray(NewTopic[]::new));
    }

    @Bean
    AccessTable access() {
        return AccessTable.builder()
                .allow(
                        Set.of(Role.OPERATOR),
                        "listParcelsDeadLetters",
                        "getParcelsDeadLetter",
                        "replayParcelsDeadLetter",
                        "replayParcelsDeadLetters",
                        "discardParcelsDeadLetter")
                .build();
    }

    @Bean
    Parcels parcels(Traces traces) {
        return new Parcels(traces);
    }

    /** A parcel as its listener read it. */
    record Received(ConsumerRecord<String, byte[]> record, String traceId, boolean knowsCaller) {}

    static class Parcels {

        /** What the listener throws for a key, until the cause is gone. */
        final Map<String, RuntimeException> failures = new ConcurrentHashMap<>();

        final Map<String, Runnable> meanwhile = new ConcurrentHashMap<>();
        private final List<Received> received = new CopyOnWriteArrayList<>();
        private final Traces traces;

        Parcels(Traces traces) {
            this.traces = traces;
        }

        void breakOn(String... keys) {
            Arrays.stream(keys).forEach(key -> failures.put(key, new UnreadableEvent("broken " + key)));
        }

        List<Received> received(String key) {
            return received.stream().filter(it -> it.record().key().equals(key)).toList();
        }

        @KafkaListener(topics = SINGLE)
        void on(ConsumerRecord<String, byte[]> record) {
            var failure = failures.get(record.key());
            if (failure != null) {
                throw failure;
            }
            meanwhile.getOrDefault(record.key(), () -> {}).run();
            received.add(new Received(
                    record, traces.id(), SecurityContextHolder.getContext().getAuthentication() != null));
        }

        @KafkaListener(topics = BATCH, batch = "true")
        void on(List<ConsumerRecord<String, byte[]>> records) {
            for (var record : records) {
                try {
                    on(record);
                } catch (UnreadableEvent unreadable) {
                    throw new BatchListenerFailedException("A parcel cannot be read", unreadable, record);
                }
            }
        }

        @KafkaListener(topics = PAGES)
        void onPage(ConsumerRecord<String, byte[]> record) {
            on(record);
        }

        @KafkaListener(topics = PAGES, groupId = OTHER_GROUP)
        void onPageOfOthers(ConsumerRecord<String, byte[]> record) {
            var failure = failures.get("others " + new String(record.value(), StandardCharsets.UTF_8));
            if (failure != null) {
                throw failure;
            }
        }
    }
}
