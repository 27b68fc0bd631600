package io.certwatch.product.catalogue;

/**
 * Whether this database has read the topics of catalogue-service from their beginning. The offsets of the consumer
 * group do not depend on the database: an emptied or an older one would never be filled again (ADR 024, ADR 081).
 */
public interface ReplayState {

    /** An id of the reading, constant until the database is emptied or found to be behind. */
    String reading();

    /** Whether the topics were ever read to the end they had at a start. */
    boolean complete();

    void completed();

    /** Begins another reading: the data is older than what was read into it. */
    void reopen();
}
