package io.certwatch.deadletter;

import java.util.Collection;
import java.util.Map;

/** What was decided about dead letters. A dead letter without a decision waits. */
public interface LetterDecisions {

    /** Those of a partition that were decided, by offset. */
    Map<Long, LetterDecision> find(LetterPartition partition, Collection<Long> offsets);

    /** @return false if another decision was stored before */
    boolean add(LetterPartition partition, long offset, LetterDecision decision);

    /** How many of the records that the broker keeps are decided. */
    long count(LetterPartition partition);

    /** Removes decisions about records that the broker does not keep any more. */
    void forgetRemoved(LetterPartition partition);
}
