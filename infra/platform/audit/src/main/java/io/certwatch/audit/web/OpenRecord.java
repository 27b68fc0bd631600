package io.certwatch.audit.web;

import io.certwatch.audit.AuditRecord;
import io.certwatch.audit.Completion;
import io.certwatch.audit.CurrentRecord;
import jakarta.servlet.ServletRequest;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The stored record of a running request, and what it will be completed with. */
final class OpenRecord implements CurrentRecord {

    private static final String ATTRIBUTE = OpenRecord.class.getName();

    private final Set<String> objects;
    private final Map<String, Integer> counts = new LinkedHashMap<>();
    private AuditRecord stored;

    OpenRecord(AuditRecord begun) {
        stored = begun;
        objects = new LinkedHashSet<>(begun.objects());
    }

    static @Nullable OpenRecord of(ServletRequest request) {
        return (OpenRecord) request.getAttribute(ATTRIBUTE);
    }

    void attachTo(ServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }

    String id() {
        return stored.id();
    }

    /** Whether nobody is signed in. */
    boolean isOfStranger() {
        return stored.actor() == null;
    }

    String address() {
        return stored.address();
    }

    @Nullable
    String company() {
        return stored.company();
    }

    @Override
    public void concerns(Collection<String> more) {
        if (more.size() <= MOST_OBJECTS) objects.addAll(more);
    }

    @Override
    public void count(String name, int number) {
        counts.put(name, number);
    }

    Map<String, Integer> counts() {
        return counts;
    }

    /** Whether the record does not say this yet. */
    boolean lacks(int status) {
        var completion = stored.completion();
        return completion == null || completion.status() != status;
    }

    AuditRecord complete(Completion end) {
        stored = stored.complete(end, List.copyOf(objects));
        return stored;
    }
}
