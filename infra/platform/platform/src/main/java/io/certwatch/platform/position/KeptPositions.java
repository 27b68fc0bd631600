package io.certwatch.platform.position;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.max;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.common.TopicPartition;
import org.bson.Document;

/** One document for each partition, saved and restored together with the data. */
public final class KeptPositions {

    private static final String ID = "_id";
    private static final String READING = "reading";
    private static final String OFFSET = "offset";

    private final MongoCollection<Document> collection;

    public KeptPositions(MongoDatabase database) {
        this.collection = database.getCollection("followed-positions");
    }

    /** The positions of those partitions that have one. */
    public Map<TopicPartition, Position> of(Collection<TopicPartition> partitions) {
        var byId = new HashMap<String, TopicPartition>();
        partitions.forEach(partition -> byId.put(id(partition), partition));
        var positions = new HashMap<TopicPartition, Position>();
        for (var kept : collection.find(in(ID, byId.keySet()))) {
            positions.put(byId.get(kept.getString(ID)), new Position(kept.getString(READING), kept.getLong(OFFSET)));
        }
        return positions;
    }

    /** Begins a reading of the partition and returns its name. */
    String begin(TopicPartition partition) {
        var reading = UUID.randomUUID().toString();
        collection.updateOne(
                eq(ID, id(partition)),
                combine(set(READING, reading), set(OFFSET, 0L)),
                new UpdateOptions().upsert(true));
        return reading;
    }

    /** Keeps the higher offset, and none of a reading that another instance has replaced. */
    void advance(TopicPartition partition, Position reached) {
        collection.updateOne(and(eq(ID, id(partition)), eq(READING, reached.reading())), max(OFFSET, reached.offset()));
    }

    private static String id(TopicPartition partition) {
        return partition.toString();
    }
}
