package io.certwatch.platform.outbox;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import io.certwatch.backing.BackingServices;
import io.certwatch.platform.WritesLog;
import java.time.Duration;
import java.util.ArrayList;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@WritesLog
class RelayIT {

    private static final Duration LEASE = Duration.ofSeconds(5);

    private MongoClient client;
    private MongoDatabase database;
    private TestTopic topic;

    @BeforeEach
    void prepare() throws Exception {
        var name = "relay-" + UUID.randomUUID();
        client = MongoClients.create(BackingServices.mongoUri(name));
        database = client.getDatabase(name);
        topic = TestTopic.create(BackingServices.kafka());
    }

    @AfterEach
    void tidy() {
        database.drop();
        client.close();
    }

    @Test
    void sendsEachAggregatesEventsOnceAndInOrder() {
        try (var instance = anInstance().start()) {
            IntStream.range(0, 100).forEach(i -> instance.write("a-" + i, 4));

            var byAggregate = topic.events(400).stream()
                    .collect(groupingBy(TestTopic.Event::aggregate, mapping(TestTopic.Event::id, toList())));
            assertThat(byAggregate).hasSize(100);
            byAggregate.forEach(
                    (id, events) -> assertThat(events).containsExactly(id + "/1", id + "/2", id + "/3", id + "/4"));
            awaitEmptyOutboxes();
            await().until(() -> instance.oldest().isZero());
        }
    }

    @Test
    void anOversizedEventBlocksNoOtherAggregate() {
        try (var instance = anInstance().start()) {
            instance.write("small-1", 2);
            instance.writeLarge("large", 1_100_000);
            instance.write("small-2", 2);

            assertThat(topic.events(4))
                    .extracting(TestTopic.Event::id)
                    .containsExactlyInAnyOrder("small-1/1", "small-1/2", "small-2/1", "small-2/2");
            assertThat(instance.oldest()).isPositive();
        }
    }

    @Test
    void continuesAfterARestart() {
        try (var instance = anInstance().start().stop().start()) {
            instance.write("again", 2);

            assertThat(topic.events(2)).extracting(TestTopic.Event::id).containsExactly("again/1", "again/2");
        }
    }

    @Test
    void continuesAfterAnError() {
        try (var instance = anInstance().runsInto(new StackOverflowError()).start()) {
            instance.write("after", 2);

            assertThat(topic.events(2)).extracting(TestTopic.Event::id).containsExactly("after/1", "after/2");
        }
    }

    @Test
    void sendsEventsThatACrashLeft() {
        var crashed = anInstance();
        crashed.writeAndCrash("left-1", 2);
        crashed.writeAndCrash("left-2", 1);

        try (var _ = anInstance().start()) {
            assertThat(topic.events(3))
                    .extracting(TestTopic.Event::id)
                    .containsExactlyInAnyOrder("left-1/1", "left-1/2", "left-2/1");
            awaitEmptyOutboxes();
        }
    }

    @Test
    void sendsRemainingEventsBeforeItStops() {
        try (var instance = anInstance().start()) {
            instance.write("last", 1);
        }

        assertThat(topic.idsOf("last", 1)).containsExactly("last/1");
        assertThat(database.getCollection("outbox_leases").find().map(it -> it.get("owner")))
                .as("leases are released")
                .containsOnly("");
    }

    private Instance anInstance() {
        return new Instance("one", database, BackingServices.kafka(), topic.name(), LEASE);
    }

    private void awaitEmptyOutboxes() {
        await().until(() -> database.getCollection(Instance.AGGREGATES).find().into(new ArrayList<>()).stream()
                .allMatch(aggregate -> aggregate.getList("outbox", Object.class).isEmpty()));
    }
}
