package io.certwatch.notification.alert;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an alert tells, and thereby whom. */
public sealed interface AlertContent permits AlertContent.Obligations, SourceNews {

    /** What a vendor owes; lines are added while the alert is collecting. */
    record Obligations(@Nullable String vendor, List<AlertLine> lines) implements AlertContent {

        List<AlertLine> told() {
            return lines.stream().filter(line -> !line.takenOut()).toList();
        }
    }
}
