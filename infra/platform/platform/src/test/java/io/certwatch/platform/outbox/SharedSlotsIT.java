package io.certwatch.platform.outbox;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import io.certwatch.backing.BackingServices;
import io.certwatch.platform.WritesLog;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@WritesLog
class SharedSlotsIT {

    /** Long enough for a busy machine: an instance that renews late loses slots and repeats events. */
    private static final Duration LEASE = Duration.ofSeconds(4);

    private MongoClient client;
    private MongoDatabase database;
    private TestTopic topic;

    @BeforeEach
    void prepare() throws Exception {
        var name = "slots-" + UUID.randomUUID();
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
    void instancesShareTheSlotsEvenly() {
        var slots = List.of(new Slots(), new Slots(), new Slots());
        var leases = IntStream.range(0, 3)
                .mapToObj(i -> leases("instance-" + i, slots.get(i)))
                .toList();

        for (int round = 0; round < 3; round++) {
            leases.forEach(Leases::renew);
        }

        assertThat(slots.stream().map(SharedSlotsIT::open).map(List::size)).containsExactlyInAnyOrder(6, 5, 5);
        assertThat(slots.stream().flatMap(it -> open(it).stream()))
                .hasSize(Slots.COUNT)
                .doesNotHaveDuplicates();
        assertThat(leases).noneMatch(Leases::alone);
    }

    @Test
    void neverSendTheSameAggregateWhileOneJoins() {
        try (var first = anInstance("first").start()) {
            IntStream.range(0, 100).forEach(i -> first.write("before-" + i, 3));
            try (var second = anInstance("second").start()) {
                await().until(() -> owners() == 2);
                IntStream.range(0, 100).forEach(i -> {
                    first.write("by-first-" + i, 3);
                    second.write("by-second-" + i, 3);
                });

                var events = topic.events(900);
                assertThat(events).as("nothing is sent twice").hasSize(900);
                events.stream().collect(groupingBy(TestTopic.Event::aggregate)).forEach((id, its) -> {
                    assertThat(its).extracting(TestTopic.Event::id).containsExactly(id + "/1", id + "/2", id + "/3");
                    assertThat(its)
                            .extracting(TestTopic.Event::source)
                            .as("one sender")
                            .containsOnly(its.getFirst().source());
                });
                assertThat(events).extracting(TestTopic.Event::source).contains("first", "second");
            }
        }
    }

    @Test
    void takeOverTheSlotsOfADeadInstance() {
        var dead = leases("dead", new Slots());
        dead.renew();

        try (var living = anInstance("living").start()) {
            living.writeAndCrash("orphan", 1);
            await().until(() -> !living.oldest().isZero());
            assertThat(topic.idsOf("orphan", 1)).containsExactly("orphan/1");
            await().until(() -> living.oldest().isZero());
        }
    }

    private Instance anInstance(String name) {
        return new Instance(name, database, BackingServices.kafka(), topic.name(), LEASE);
    }

    private Leases leases(String name, Slots slots) {
        return new Leases(database.getCollection("outbox_leases"), name, LEASE, slots, Clock.systemUTC());
    }

    private long owners() {
        return database.getCollection("outbox_leases").find().into(new ArrayList<>()).stream()
                .map(lease -> lease.getString("owner"))
                .filter(owner -> owner != null && !owner.isEmpty())
                .distinct()
                .count();
    }

    private static List<Integer> open(Slots slots) {
        return IntStream.range(0, 1_000)
                .mapToObj(i -> "id-" + i)
                .filter(slots::isMine)
                .map(Slots::of)
                .distinct()
                .toList();
    }
}
