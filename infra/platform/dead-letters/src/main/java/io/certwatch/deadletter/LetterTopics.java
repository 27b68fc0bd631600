package io.certwatch.deadletter;

import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** The dead-letter topics of the service: those of the topics that its listeners read. */
public interface LetterTopics {

    /** Topics that do not exist yet are left out. */
    List<LetterPartition> partitions();

    LetterReader open();

    /** A record of a topic that this service reads; empty if the topic does not keep it any more. */
    Optional<ConsumerRecord<String, byte[]>> source(String topic, int partition, long offset);
}
