package io.certwatch.platform.position;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import io.certwatch.backing.BackingServices;
import io.certwatch.platform.WritesLog;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@WritesLog
class FollowedPartitionsIT {

    private static final TopicPartition FOLLOWED = new TopicPartition("followed", 0);
    private static final TopicPartition OTHER = new TopicPartition("other", 0);
    private static final List<TopicPartition> BOTH = List.of(FOLLOWED, OTHER);

    private final MongoClient client = MongoClients.create(BackingServices.mongoUri("positions"));
    private final MongoDatabase database = client.getDatabase("positions-" + UUID.randomUUID());
    private final KeptPositions positions = new KeptPositions(database);
    private final MockConsumer<String, byte[]> consumer = new MockConsumer<>("earliest");
    private final List<String> reports = new ArrayList<>();

    @BeforeEach
    void bothHaveRecords() {
        consumer.assign(BOTH);
        consumer.updateBeginningOffsets(Map.of(FOLLOWED, 0L, OTHER, 0L));
    }

    @AfterEach
    void close() {
        client.close();
    }

    @Test
    void continuesWhereItsDataEnds() {
        readTo(5);
        assertThat(assignedAgain()).isEqualTo(5);
        assertThat(reports).isEmpty();
    }

    @Test
    void readsAgainWhatAnEmptiedDatabaseLacks() {
        readTo(5);
        collection().deleteMany(new Document());
        assertThat(assignedAgain()).isZero();
        assertThat(reports).containsExactly("behind");
        assertThat(consumer.position(OTHER)).as("a topic that is not followed").isEqualTo(5);
    }

    @Test
    void readsAgainWhatARestoredDatabaseLacks() {
        readTo(3);
        var backup = collection().find().into(new ArrayList<>());
        readTo(5);
        collection().deleteMany(new Document());
        collection().insertMany(backup);
        assertThat(assignedAgain()).isZero();
        assertThat(reports).containsExactly("behind");
        readTo(5);
        assertThat(assignedAgain()).as("read again, once").isEqualTo(5);
    }

    @Test
    void readsAgainWhatADatabaseOfAnEarlierBrokerLacks() {
        readTo(9);
        var backup = collection().find().into(new ArrayList<>());
        var anew = new MockConsumer<String, byte[]>("earliest");
        anew.assign(BOTH);
        anew.updateBeginningOffsets(Map.of(FOLLOWED, 0L, OTHER, 0L));
        commit(anew, assign(anew), 5);
        collection().deleteMany(new Document());
        collection().insertMany(backup);

        anew.seek(FOLLOWED, 5);
        assign(anew);
        assertThat(anew.position(FOLLOWED)).isZero();
    }

    @Test
    void dataMayBeAheadOfWhatIsCommitted() {
        readTo(5);
        var reading = positions.of(BOTH).get(FOLLOWED).reading();
        positions.advance(FOLLOWED, new Position(reading, 7));
        positions.advance(FOLLOWED, new Position(reading, 6));
        positions.advance(FOLLOWED, new Position("of an instance that lost the partition", 9));
        assertThat(positions.of(BOTH)).containsOnly(Map.entry(FOLLOWED, new Position(reading, 7)));
        assertThat(assignedAgain()).isEqualTo(5);
    }

    @Test
    void leavesOtherGroupsAlone() {
        var other = of("other.group");
        other.beside(null).onPartitionsAssigned(consumer, BOTH);
        commit(consumer, other, 5);
        assertThat(positions.of(BOTH)).isEmpty();
        assertThat(consumer.committed(Set.of(FOLLOWED)).get(FOLLOWED).metadata())
                .isEmpty();
    }

    @Test
    void readsAgainWhileTheDatabaseIsAway() {
        readTo(5);
        client.close();
        assign(consumer);
        assertThat(consumer.position(FOLLOWED)).isZero();
    }

    private void readTo(long offset) {
        commit(consumer, assign(consumer), offset);
    }

    /** {@link MockConsumer} is of the group dummy.group.id. */
    private FollowedPartitions of(String group) {
        return new FollowedPartitions(group, List.of(FOLLOWED.topic()), positions, () -> reports.add("behind"));
    }

    private FollowedPartitions assign(Consumer<String, byte[]> by) {
        var followed = of("dummy.group.id");
        followed.beside(null).onPartitionsAssigned(by, BOTH);
        return followed;
    }

    private static void commit(Consumer<String, byte[]> by, FollowedPartitions followed, long offset) {
        var committed = new OffsetAndMetadata(offset);
        followed.keepPositions(by).commitSync(Map.of(FOLLOWED, committed, OTHER, committed));
        BOTH.forEach(partition -> by.seek(partition, offset));
    }

    private long assignedAgain() {
        assign(consumer);
        return consumer.position(FOLLOWED);
    }

    private MongoCollection<Document> collection() {
        return database.getCollection("followed-positions");
    }
}
