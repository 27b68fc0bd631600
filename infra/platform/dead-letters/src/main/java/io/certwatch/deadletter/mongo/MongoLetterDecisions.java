package io.certwatch.deadletter.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.or;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import io.certwatch.deadletter.DeadLetterState;
import io.certwatch.deadletter.LetterDecision;
import io.certwatch.deadletter.LetterDecisions;
import io.certwatch.deadletter.LetterPartition;
import io.certwatch.platform.mongo.DuplicateKeys;
import io.certwatch.platform.mongo.RecordedByDocument;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.bson.Document;
import org.bson.conversions.Bson;

/** One document for each decision. Its id has the id of the topic, because a topic that is created again begins with the same offsets. */
public final class MongoLetterDecisions implements LetterDecisions {

    private static final String ID = "_id";
    private static final String TOPIC = "topic";
    private static final String TOPIC_ID = "topicId";
    private static final String PARTITION = "partition";
    private static final String OFFSET = "offset";

    private final MongoCollection<Document> collection;
    private final AtomicBoolean indexed = new AtomicBoolean();

    public MongoLetterDecisions(MongoDatabase database) {
        collection = database.getCollection("dead-letters");
    }

    @Override
    public Map<Long, LetterDecision> find(LetterPartition partition, Collection<Long> offsets) {
        var found = new HashMap<Long, LetterDecision>();
        collection
                .find(in(
                        ID,
                        offsets.stream().map(offset -> id(partition, offset)).toList()))
                .forEach(stored -> found.put(stored.getLong(OFFSET), read(stored)));
        return found;
    }

    @Override
    public boolean add(LetterPartition partition, long offset, LetterDecision decision) {
        createIndex();
        var document = new Document(ID, id(partition, offset))
                .append(TOPIC, partition.topic())
                .append(TOPIC_ID, partition.topicId())
                .append(PARTITION, partition.partition())
                .append(OFFSET, offset)
                .append("state", decision.state().name())
                .append("at", Date.from(decision.at()))
                .append("by", RecordedByDocument.of(decision.by()))
                .append("reason", decision.reason())
                .append("failedAgainAs", decision.failedAgainAs());
        return DuplicateKeys.unlessTaken(() -> collection.insertOne(document).wasAcknowledged());
    }

    @Override
    public long count(LetterPartition partition) {
        return collection.countDocuments(
                and(of(partition), gte(OFFSET, partition.begin()), lt(OFFSET, partition.end())));
    }

    @Override
    public void forgetRemoved(LetterPartition partition) {
        collection.deleteMany(or(
                and(of(partition), lt(OFFSET, partition.begin())),
                and(eq(TOPIC, partition.topic()), ne(TOPIC_ID, partition.topicId()))));
    }

    private static Bson of(LetterPartition partition) {
        return and(
                eq(TOPIC, partition.topic()), eq(TOPIC_ID, partition.topicId()), eq(PARTITION, partition.partition()));
    }

    private static String id(LetterPartition partition, long offset) {
        return partition.topicId() + "-" + partition.partition() + "-" + offset;
    }

    private static LetterDecision read(Document stored) {
        return new LetterDecision(
                DeadLetterState.valueOf(stored.getString("state")),
                stored.getDate("at").toInstant(),
                RecordedByDocument.read(stored.get("by", Document.class)),
                stored.getString("reason"),
                stored.getString("failedAgainAs"));
    }

    /** Created with the first decision, so that a service starts without its database. */
    private void createIndex() {
        if (!indexed.compareAndSet(false, true)) return;
        try {
            collection.createIndex(Indexes.ascending(TOPIC, TOPIC_ID, PARTITION, OFFSET));
        } catch (RuntimeException away) {
            indexed.set(false);
            throw away;
        }
    }
}
