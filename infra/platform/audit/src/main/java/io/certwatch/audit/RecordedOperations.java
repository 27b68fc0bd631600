package io.certwatch.audit;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which operations of a service are recorded: those of POST, PUT, PATCH and DELETE, without those that change nothing,
 * and those of GET that export data.
 *
 * @param harmless operationIds that only compute, in spite of their method
 * @param exports operationIds that only read, and are recorded all the same
 * @param ofStewards whether stewards read all records of the service
 */
public record RecordedOperations(Set<String> harmless, Set<String> exports, boolean ofStewards) {

    private static final Set<String> CHANGING = Set.of("POST", "PUT", "PATCH", "DELETE");

    public static RecordedOperations changes() {
        return new RecordedOperations(Set.of(), Set.of(), false);
    }

    public RecordedOperations without(String... operations) {
        return new RecordedOperations(with(harmless, operations), exports, ofStewards);
    }

    public RecordedOperations and(String... operations) {
        return new RecordedOperations(harmless, with(exports, operations), ofStewards);
    }

    public RecordedOperations readByStewards() {
        return new RecordedOperations(harmless, exports, true);
    }

    public boolean include(String method, String operation) {
        return CHANGING.contains(method) ? !harmless.contains(operation) : exports.contains(operation);
    }

    /** All operations that are named here. */
    public Set<String> named() {
        return with(harmless, exports.toArray(String[]::new));
    }

    private static Set<String> with(Set<String> known, String... more) {
        var all = new HashSet<>(known);
        Stream.of(more).forEach(all::add);
        return Set.copyOf(all);
    }
}
