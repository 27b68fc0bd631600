package io.certwatch.notification.checklist;

import io.certwatch.notification.alert.AlertCause;
import io.certwatch.notification.vocabulary.BilingualText;
import io.certwatch.platform.time.ChinaCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * That the day of an item of a company's checklist comes near or has passed, as product-service told once.
 *
 * @param id of the event
 * @param item its id
 * @param about what the item is about, for people
 * @param owner who answers for it; null if nobody does
 * @param day in China
 * @param suggested whether nobody set the day: the template suggests it, or a plan counts it back
 * @param overdue whether the day has passed
 * @param at when it was told
 */
public record DueItem(
        String id,
        String company,
        String item,
        Category category,
        BilingualText what,
        About about,
        @Nullable String owner,
        LocalDate day,
        Occasion occasion,
        boolean suggested,
        boolean overdue,
        @Nullable String traceparent,
        Instant at) {

    /** In the order of the checklist. */
    public enum Category {
        MAPPING,
        RISK_RESPONSE,
        LIABILITY,
        CERTIFICATION,
        AUTHORITIES
    }

    /** What the day is. */
    public enum Occasion {
        /** The item is to be done. */
        DUE,
        /** It is to be looked at again. */
        REVIEW,
        /** What was done ends. */
        EXPIRY
    }

    /** @param name of the vendor, the obligation or the consultation; of the company itself otherwise */
    public record About(Kind kind, String name) {

        public enum Kind {
            COMPANY,
            VENDOR,
            OBLIGATION,
            CONSULTATION
        }
    }

    /** Of the message of which it is the first. */
    public AlertCause cause() {
        return AlertCause.checklist(ChinaCalendar.dayOf(at), id);
    }

    /** The end of the keys of texts about it: whether its day has passed, and what the day is. */
    public String textKey() {
        return (overdue ? "overdue." : "soon.") + kindOfDay();
    }

    private String kindOfDay() {
        if (!suggested) return occasion.name();
        return about.kind() == About.Kind.OBLIGATION ? "PLANNED" : "SUGGESTED";
    }

    /** The same for all that is told of one day of an item: of these only the last is worth telling. */
    List<Object> topic() {
        return List.of(item, occasion);
    }
}
