package io.certwatch.deadletter;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** The listeners of this service. */
public interface Listeners {

    /**
     * Gives a record to the listener of its topic, once, in a thread that knows nothing of the current request.
     *
     * @param group the consumer group of the listener, if several read the topic
     * @throws RuntimeException as the listener threw it
     */
    void give(ConsumerRecord<String, byte[]> record, @Nullable String group);
}
