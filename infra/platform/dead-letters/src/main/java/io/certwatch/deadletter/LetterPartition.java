package io.certwatch.deadletter;

import io.certwatch.platform.event.DeadLetters;

/**
 * A partition of a dead-letter topic with the records that the broker keeps.
 *
 * @param topicId of the broker; a topic that is deleted and created again has another one
 * @param begin offset of the first record
 * @param end offset after the last record
 */
public record LetterPartition(String topic, String topicId, int partition, long begin, long end) {

    public boolean contains(DeadLetterId id) {
        return topic.equals(id.topic()) && partition == id.partition() && begin <= id.offset() && id.offset() < end;
    }

    /** @param name of this topic or of the topic whose records it has */
    boolean isFor(String name) {
        return topic.equals(name) || topic.equals(DeadLetters.topicOf(name));
    }

    DeadLetterId at(long offset) {
        return new DeadLetterId(topic, partition, offset);
    }
}
