package io.certwatch.deadletter;

import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Reads dead-letter topics for one request. */
public interface LetterReader extends AutoCloseable {

    /**
     * Reads from an offset on.
     *
     * @return up to 100 records; empty if the partition ends before there is one
     */
    List<ConsumerRecord<String, byte[]>> read(LetterPartition partition, long from);

    @Override
    void close();
}
