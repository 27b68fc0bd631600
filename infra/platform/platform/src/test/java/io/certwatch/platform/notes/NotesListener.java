package io.certwatch.platform.notes;

import static org.awaitility.Awaitility.await;

import com.mongodb.MongoCommandException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.ServerAddress;
import io.certwatch.platform.event.EventReader;
import io.certwatch.platform.event.UnreadableEvent;
import io.certwatch.platform.trace.Traces;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonString;
import org.slf4j.MDC;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.kafka.listener.BatchListenerFailedException;

/** Receives notes; fails on certain texts. */
class NotesListener {

    static final String ILL_A_WHILE = "database and broker ill a while";
    private static final List<RuntimeException> TRANSIENT = List.of(
            new MongoTimeoutException("away"),
            refusal(14031, "OutOfDiskSpace"),
            refusal(18, "AuthenticationFailed"),
            refusal(50, "MaxTimeMSExpired"),
            new TopicAuthorizationException(Set.of(NotesService.TOPIC)));
    static final String DEFECT = "defect";

    record ReceivedNote(Note note, String traceId, String loggedTraceId) {}

    private final List<ReceivedNote> received = new CopyOnWriteArrayList<>();
    private final Map<String, Integer> attempts = new ConcurrentHashMap<>();
    private final EventReader reader;
    private final Traces traces;

    NotesListener(EventReader reader, Traces traces) {
        this.reader = reader;
        this.traces = traces;
    }

    @KafkaListener(topics = NotesService.TOPIC)
    void on(ConsumerRecord<String, byte[]> record) {
        var note = reader.read(record).as(Note.class);
        var attempt = attempts.merge(note.id(), 1, Integer::sum);
        if (note.text().equals(ILL_A_WHILE) && attempt <= TRANSIENT.size()) throw TRANSIENT.get(attempt - 1);
        if (note.text().equals(DEFECT)) {
            throw new IllegalStateException("our own fault");
        }
        received.add(new ReceivedNote(note, traces.id(), MDC.get("traceId")));
    }

    @KafkaListener(topics = NotesService.TIGHT)
    void onTight(ConsumerRecord<String, byte[]> record) {
        on(record);
    }

    @KafkaListener(topics = NotesService.NO_DEAD_LETTERS)
    void onNoDeadLetters(ConsumerRecord<String, byte[]> record) {
        on(record);
    }

    @KafkaListener(topics = NotesService.BATCHES, batch = "true", properties = "max.poll.records=1000")
    void on(List<ConsumerRecord<String, byte[]>> records) {
        for (var record : records) {
            try {
                on(record);
            } catch (UnreadableEvent unreadable) {
                throw new BatchListenerFailedException("A note cannot be read", unreadable, record);
            }
        }
    }

    int attempts(String id) {
        return attempts.getOrDefault(id, 0);
    }

    ReceivedNote awaitNote(String id) {
        return await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> received.stream()
                                .filter(it -> it.note().id().equals(id))
                                .findFirst(),
                        it -> it.isPresent())
                .orElseThrow();
    }

    private static MongoCommandException refusal(int code, String name) {
        var answer = new BsonDocument("ok", new BsonInt32(0))
                .append("code", new BsonInt32(code))
                .append("codeName", new BsonString(name));
        return new MongoCommandException(answer, new ServerAddress());
    }
}
