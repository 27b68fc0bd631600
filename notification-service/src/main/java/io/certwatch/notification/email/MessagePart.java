package io.certwatch.notification.email;

import static io.certwatch.notification.email.LetterTexts.MESSAGES;

import io.certwatch.notification.alert.Alert;
import io.certwatch.notification.alert.AlertCause;
import io.certwatch.platform.text.Language;
import java.util.Optional;

/**
 * The position of a message among the parts of an alert.
 *
 * @param kind   suffix of the message keys for the part; empty if there is one part only
 * @param number counted from 1
 * @param of     number of parts; 0 if unknown
 * @param total  number of lines in all parts, one for each product and entry; 0 if unknown
 */
public record MessagePart(String kind, int number, int of, int total) {

    static final MessagePart ALL = new MessagePart("", 1, 0, 0);

    /** @param capacity lines per part; a digest has one part */
    static MessagePart of(Alert alert, int capacity) {
        if (alert.cause().kind() == AlertCause.Kind.DIGEST) return ALL;
        int number = alert.id().part();
        var announced = alert.announced();
        int parts = announced == null ? 0 : Math.ceilDiv(announced, capacity);
        if (announced != null && parts > 1 && number <= parts) return new MessagePart(".of", number, parts, announced);
        if (announced == null && alert.lines().size() >= capacity) return new MessagePart(".more", number, 0, 0);
        return number == 1 ? ALL : new MessagePart(".further", number, 0, 0);
    }

    String inSubject(Language language) {
        return kind.isEmpty() ? "" : MESSAGES.text(language, "part" + kind, number, of, total);
    }

    Optional<String> note(Language language) {
        return kind.isEmpty()
                ? Optional.empty()
                : Optional.of(MESSAGES.text(language, "part.note" + kind, number, of, total));
    }
}
