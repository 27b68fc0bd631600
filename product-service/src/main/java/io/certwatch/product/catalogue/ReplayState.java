package io.certwatch.product.catalogue;

/**
 * How far this database has come in reading the topics of catalogue-service from their beginning. The offsets of the consumer group know
 * nothing of the database: one that was emptied would never be filled again (ADR 024).
 */
public interface ReplayState {

    /** The same for as long as the database lives. */
    String database();

    /** Whether the topics were read to where they ended once, at some start. */
    boolean complete();

    void completed();
}
