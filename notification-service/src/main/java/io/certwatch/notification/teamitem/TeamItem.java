package io.certwatch.notification.teamitem;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something that a company's team has to settle. There is one item per company, kind and subject.
 *
 * @param subject the vendor, or the id of the contact, alert or webhook, or vendor and address
 * @param facts   what a message about it says, by the names in this class; more may follow
 * @param since   in whole milliseconds
 */
public record TeamItem(
        String company, Kind kind, String subject, @Nullable String vendor, Map<String, String> facts, Instant since) {

    /** Number of products. */
    public static final String PRODUCTS = "products";

    /** Name of a contact. */
    public static final String NAME = "name";

    /** Address of a contact. */
    public static final String EMAIL = "email";

    /** What the server said. */
    public static final String ANSWER = "answer";

    /** When the first message that has no answer was sent, in ISO 8601. */
    public static final String FIRST_MESSAGE_AT = "firstMessageAt";

    /** When the last message was sent, in ISO 8601. */
    public static final String LAST_MESSAGE_AT = "lastMessageAt";

    /** Why a colleague cannot be asked: a constant of {@code ColleagueRefusal}. */
    public static final String REASON = "reason";

    /** Address of a webhook. */
    public static final String URL = "url";

    public enum Kind {
        /** Alerts of the vendor wait for a contact, or for one who wants to hear of their lines. */
        NO_CONTACT,
        /** The contact has not confirmed the address. */
        UNCONFIRMED,
        /** No recipient of the alert could be reached. */
        GIVEN_UP,
        /** The contact's server does not accept the address. */
        BOUNCED,
        /** The contact reported a message as unwanted. */
        COMPLAINED,
        /** The vendor has not answered, after all reminders. */
        SILENT,
        /** The vendor named a colleague who cannot be asked. */
        COLLEAGUE_REFUSED,
        /** The webhook has failed for a day. */
        WEBHOOK_DISABLED
    }

    public TeamItem {
        facts = Map.copyOf(facts);
        since = since.truncatedTo(ChronoUnit.MILLIS);
    }

    public TeamItem(String company, Kind kind, String subject, Map<String, String> facts, Instant since) {
        this(company, kind, subject, null, facts, since);
    }

    public String fact(String name) {
        return facts.getOrDefault(name, "");
    }
}
