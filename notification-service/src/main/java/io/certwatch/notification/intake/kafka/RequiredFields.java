package io.certwatch.notification.intake.kafka;

import io.certwatch.platform.event.UnreadableEvent;
import org.jspecify.annotations.Nullable;

/** Rejects messages without a required field. */
final class RequiredFields {
    private RequiredFields() {}

    static <T> T field(String name, @Nullable T value) {
        if (value == null) throw new UnreadableEvent("The field " + name + " is missing.");
        return value;
    }
}
