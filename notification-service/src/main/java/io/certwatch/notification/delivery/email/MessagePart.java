package io.certwatch.notification.delivery.email;

import io.certwatch.notification.alert.Alert;

/**
 * Which part of all that there is to tell a message is.
 *
 * @param kind   ends the keys of what is said of it; empty of one that is all there is
 * @param number counted from 1
 * @param of     how many there are, and {@code total} how many products they tell of; 0 where nobody knows
 */
public record MessagePart(String kind, int number, int of, int total) {

    static final MessagePart ALL = new MessagePart("", 1, 0, 0);

    /** @param capacity products in one part */
    static MessagePart of(Alert alert, int capacity) {
        int number = alert.id().part();
        var announced = alert.announced();
        int parts = announced == null ? 0 : Math.ceilDiv(announced, capacity);
        if (announced != null && parts > 1 && number <= parts) return new MessagePart(".of", number, parts, announced);
        if (announced == null && alert.lines().size() >= capacity) return new MessagePart(".more", number, 0, 0);
        return number == 1 ? ALL : new MessagePart(".further", number, 0, 0);
    }

    boolean isAll() {
        return kind.isEmpty();
    }
}
