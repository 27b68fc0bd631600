package io.certwatch.backing;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.subethamail.smtp.DropConnectionException;
import org.subethamail.smtp.RejectException;

/** Errors that a test configures per recipient. */
final class RecipientBehaviour {
    private sealed interface Manner {}

    private record Answer(int code, String text) implements Manner {}

    private record HangUp() implements Manner {}

    private final Map<String, Manner> byRecipient = new ConcurrentHashMap<>();

    void answer(String recipient, int code, String text) {
        byRecipient.put(key(recipient), new Answer(code, text));
    }

    void hangUp(String recipient) {
        byRecipient.put(key(recipient), new HangUp());
    }

    void accept(String recipient) {
        byRecipient.remove(key(recipient));
    }

    void acceptAll() {
        byRecipient.clear();
    }

    void greet(String recipient) throws RejectException {
        switch (byRecipient.get(key(recipient))) {
            case null -> {}
            case Answer(int code, String text) -> throw new RejectException(code, text);
            case HangUp() -> throw new DropConnectionException(421, "Closing the connection");
        }
    }

    private static String key(String recipient) {
        return recipient.toLowerCase(Locale.ROOT);
    }
}
