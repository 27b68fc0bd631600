package io.certwatch.product.failure;

import java.util.Map;

/** What was asked is impossible in the state in which its subject is. The message tells a person why. */
public final class Conflict extends RuntimeException {

    private final String type;
    private final transient Map<String, Object> details;

    /** @param type names the reason for programs: {@code evidence-needed} */
    public Conflict(String type, String message) {
        this(type, message, Map.of());
    }

    /** @param details of the reason for programs, by name */
    public Conflict(String type, String message, Map<String, Object> details) {
        super(message, null, false, false);
        this.type = type;
        this.details = Map.copyOf(details);
    }

    public String type() {
        return type;
    }

    public Map<String, Object> details() {
        return details;
    }
}
