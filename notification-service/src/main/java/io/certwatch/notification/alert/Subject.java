package io.certwatch.notification.alert;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an alert tells, and thereby whom. */
public sealed interface Subject permits Subject.Obligations, SourceNews {

    /** What a vendor owes; lines are added while the alert is collecting. */
    record Obligations(@Nullable String vendor, List<Line> lines) implements Subject {

        List<Line> told() {
            return lines.stream().filter(line -> !line.takenOut()).toList();
        }
    }
}
