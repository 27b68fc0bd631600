package io.certwatch.deadletter;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where a dead letter lies, written as {@code topic-partition-offset}. Ordered by topic and partition, oldest first.
 *
 * @param topic the dead-letter topic
 */
public record DeadLetterId(String topic, int partition, long offset) implements Comparable<DeadLetterId> {

    private static final Pattern FORM = Pattern.compile("(.{1,249})-(\\d{1,9})-(\\d{1,18})");

    private static final Comparator<DeadLetterId> ORDER = Comparator.comparing(DeadLetterId::topic)
            .thenComparingInt(DeadLetterId::partition)
            .thenComparingLong(DeadLetterId::offset);

    /** Empty if the text has another form. */
    public static Optional<DeadLetterId> parse(String text) {
        var parts = FORM.matcher(text);
        return parts.matches()
                ? Optional.of(new DeadLetterId(
                        parts.group(1), Integer.parseInt(parts.group(2)), Long.parseLong(parts.group(3))))
                : Optional.empty();
    }

    @Override
    public int compareTo(DeadLetterId other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return topic + "-" + partition + "-" + offset;
    }
}
