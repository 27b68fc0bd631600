package io.certwatch.platform.notes;

import static org.awaitility.Awaitility.await;

import com.mongodb.MongoTimeoutException;
import io.certwatch.platform.event.EventReader;
import io.certwatch.platform.event.UnreadableEvent;
import io.certwatch.platform.trace.Traces;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.MDC;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.kafka.listener.BatchListenerFailedException;

/** Receives notes; fails on certain texts. */
class NotesListener {

    static final String DATABASE_AWAY_A_WHILE = "database away a while";
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
        if (note.text().equals(DATABASE_AWAY_A_WHILE) && attempt <= 5) {
            throw new MongoTimeoutException("away");
        }
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
}
