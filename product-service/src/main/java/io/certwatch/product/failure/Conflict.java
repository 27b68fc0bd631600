package io.certwatch.product.failure;

import io.certwatch.platform.text.Language;
import io.certwatch.platform.text.Localized;
import java.util.Map;

/** What was asked is impossible in the state in which its subject is. The message tells a person why. */
public final class Conflict extends RuntimeException {

    private final String type;
    private final transient Localized words;
    private final transient Map<String, Object> details;

    /** @param type names the reason for programs: {@code evidence-needed} */
    public Conflict(String type, Localized message) {
        this(type, message, Map.of());
    }

    /** @param details of the reason for programs, by name */
    public Conflict(String type, Localized message, Map<String, Object> details) {
        super(message.in(Language.EN), null, false, false);
        this.words = message;
        this.type = type;
        this.details = Map.copyOf(details);
    }

    public String type() {
        return type;
    }

    public Localized words() {
        return words;
    }

    public Map<String, Object> details() {
        return details;
    }
}
