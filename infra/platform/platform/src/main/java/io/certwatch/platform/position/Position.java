package io.certwatch.platform.position;

import org.apache.kafka.clients.consumer.OffsetAndMetadata;

/**
 * How far the data has the records of a partition.
 *
 * @param reading names one reading of the partition from its beginning; offsets of different readings cannot be compared
 * @param offset of the first record that the data lacks
 */
public record Position(String reading, long offset) {

    /** Whether the data has every record that the consumer group will not get again. */
    public boolean includes(OffsetAndMetadata committed) {
        return reading.equals(committed.metadata()) && offset >= committed.offset();
    }
}
