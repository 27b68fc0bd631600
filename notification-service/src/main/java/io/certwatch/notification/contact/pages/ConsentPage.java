package io.certwatch.notification.contact.pages;

import io.certwatch.notification.contact.Contact;
import io.certwatch.platform.text.Language;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * One page: what it says, and the button that it offers.
 *
 * @param company how people know it; empty if the link does not tell
 * @param vendor how people know it; null of the company's own team, or if the link does not tell
 * @param email the address in question; empty if the link does not tell
 */
record ConsentPage(
        Kind kind,
        Language language,
        String company,
        @Nullable String vendor,
        String email) {

    enum Kind {
        CONFIRM("confirm", Button.CONFIRM, HttpStatus.OK),
        CONFIRMED("confirmed", Button.NONE, HttpStatus.OK),
        UNSUBSCRIBE("unsubscribe", Button.UNSUBSCRIBE, HttpStatus.OK),
        UNSUBSCRIBED("unsubscribed", Button.SUBSCRIBE, HttpStatus.OK),
        SUBSCRIBED("subscribed", Button.NONE, HttpStatus.OK),
        /** The contact has another address by now, or is gone. */
        OUTDATED("outdated", Button.NONE, HttpStatus.GONE),
        /** Not signed here, changed on the way, or expired. */
        INVALID("invalid", Button.NONE, HttpStatus.NOT_FOUND);

        private final String key;
        private final Button button;
        private final HttpStatus status;

        Kind(String key, Button button, HttpStatus status) {
            this.key = key;
            this.button = button;
            this.status = status;
        }

        /** Part of the keys of its texts. */
        String key() {
            return key;
        }

        /** A contact who confirms reads first what the messages will be about. */
        boolean namesWhatFor() {
            return this == CONFIRM;
        }

        Button button() {
            return button;
        }

        HttpStatus status() {
            return status;
        }
    }

    /** What the form of a page sends. */
    enum Button {
        NONE,
        CONFIRM,
        UNSUBSCRIBE,
        SUBSCRIBE;

        static final String FIELD = "action";

        String value() {
            return name().toLowerCase(Locale.ROOT);
        }

        boolean isIn(Map<String, String> form) {
            return value().equals(form.get(FIELD));
        }
    }

    static ConsentPage of(Kind kind, Contact contact, String company, @Nullable String vendor) {
        var details = contact.details();
        return new ConsentPage(kind, details.language(), company, vendor, details.email());
    }

    static ConsentPage of(Kind kind, Language language) {
        return new ConsentPage(kind, language, "", null, "");
    }
}
