package io.certwatch.deadletter;

import org.apache.kafka.clients.consumer.ConsumerRecord;

/** A dead letter with its whole record. */
public record FoundLetter(DecidedLetter decided, LetterPartition partition, ConsumerRecord<String, byte[]> record) {

    FoundLetter with(LetterDecision decision) {
        return new FoundLetter(new DecidedLetter(decided.letter(), decision), partition, record);
    }
}
