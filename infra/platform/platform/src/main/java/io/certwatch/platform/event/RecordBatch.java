package io.certwatch.platform.event;

import io.certwatch.platform.trace.Traces;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.listener.BatchListenerFailedException;

/** The records of one poll, processed together so that only a record that fails alone goes to the dead letters. */
public final class RecordBatch {

    private final List<ConsumerRecord<String, byte[]>> records;

    public RecordBatch(List<ConsumerRecord<String, byte[]>> records) {
        this.records = records;
    }

    /**
     * Processes the records before the first unreadable one; if that fails, one record after another.
     *
     * @throws BatchListenerFailedException with the record that cannot be read or processed; those before it are done
     */
    public <T> void process(Function<ConsumerRecord<String, byte[]>, T> read, Consumer<List<T>> work) {
        var readable = new ArrayList<T>(records.size());
        for (var record : records) {
            try {
                readable.add(read.apply(record));
            } catch (UnreadableEvent unreadable) {
                work(readable, work);
                throw new BatchListenerFailedException("A record cannot be read", unreadable, record);
            }
        }
        work(readable, work);
    }

    /** A batch belongs to many traces: a listener that continues one takes it from its record. */
    public static @Nullable String traceparent(ConsumerRecord<String, byte[]> record) {
        var header = record.headers().lastHeader(Traces.TRACEPARENT);
        return header == null ? null : new String(header.value(), StandardCharsets.US_ASCII);
    }

    private <T> void work(List<T> readable, Consumer<List<T>> work) {
        try {
            work.accept(readable);
        } catch (RuntimeException together) {
            for (int index = 0; index < readable.size(); index++) {
                workAlone(readable, index, work);
            }
        }
    }

    private <T> void workAlone(List<T> readable, int index, Consumer<List<T>> work) {
        try {
            work.accept(List.of(readable.get(index)));
        } catch (RuntimeException failure) {
            throw new BatchListenerFailedException("A record cannot be processed", failure, records.get(index));
        }
    }
}
