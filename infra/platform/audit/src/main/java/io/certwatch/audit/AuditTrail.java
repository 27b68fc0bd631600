package io.certwatch.audit;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** The stored records of a service. Only its own request writes a record. */
public interface AuditTrail {

    /** Stores a new record. A caller that gets an exception must not make the change. */
    void add(AuditRecord begun);

    /** Stores objects and completion of a record that was added without. */
    void complete(AuditRecord ended);

    /** Removes the record of a request that changed nothing. */
    void remove(String id);

    /** Newest first. */
    List<AuditRecord> find(AuditQuery query, int limit);

    /** Newest first, in batches. */
    void each(AuditQuery query, Consumer<AuditRecord> use);

    /**
     * Removes old records.
     *
     * @param held companies of which none is removed, nor any without a company if there are such companies
     * @return number of removed records
     */
    long removeBefore(String id, Set<String> held);
}
