package io.certwatch.product.catalogue;

/**
 * Whether this database has read the topics of catalogue-service from their beginning. The offsets of the consumer
 * group do not depend on the database: an emptied one would never be filled again (ADR 024).
 */
public interface ReplayState {

    /** An id of the database, constant until it is emptied. */
    String database();

    /** Whether the topics were ever read to the end they had at a start. */
    boolean complete();

    void completed();
}
