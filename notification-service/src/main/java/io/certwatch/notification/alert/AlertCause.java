package io.certwatch.notification.alert;

import io.certwatch.notification.teamitem.TeamItem;
import io.certwatch.platform.stored.IfUnknown;
import io.certwatch.platform.time.ChinaCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * The reason for an alert.
 *
 * @param id tells causes of the same kind apart.
 *     A run of an edition or of a lexicon and an import have their own id.
 *     Registrations, certificates, decisions, the clock, profiles and causes of other kinds have the start of the window in which their lines are collected.
 *     A reminder has its day in China.
 *     News of a source have the source and its revision.
 *     News of the team have the item that has waited longest.
 *     A follow-up has the alert without an answer, the number of the reminder, the day on which the vendor was told, and its own day.
 *     A digest has its contact and day.
 *     A mail of what is in the inbox has the contact of its person, the item that was heard of first and when, and its day in China.
 *     What was passed on to a colleague has that contact, and the obligation and moment that were passed on first.
 *     News of the law have the version and what happened to it.
 *     What is due in a checklist has the day in China on which it was told, and the first of it.
 */
public record AlertCause(Kind kind, String id) {

    public static AlertCause reminder(Instant at) {
        return new AlertCause(
                Kind.REMINDER, LocalDate.ofInstant(at, ChinaCalendar.ZONE).toString());
    }

    static AlertCause digest(String contact, LocalDate day) {
        return new AlertCause(Kind.DIGEST, prefixOfDigests(contact) + day);
    }

    /** The ids of all digests of a contact begin with this. */
    public static String prefixOfDigests(String contact) {
        return contact + "/";
    }

    /**
     * Of what was passed on to a colleague.
     *
     * @param contact the colleague
     * @param obligation that waited longest to be told
     * @param at when it was passed on
     */
    public static AlertCause passedOn(String contact, String obligation, Instant at) {
        return new AlertCause(Kind.PASSED_ON, String.join("/", contact, obligation, at.toString()));
    }

    /**
     * Of what a person's inbox has.
     *
     * @param contact of the person
     * @param first the item that was heard of first
     * @param heard when it was
     */
    public static AlertCause inbox(String contact, String first, Instant heard) {
        return new AlertCause(
                Kind.INBOX,
                String.join(
                        "/",
                        contact,
                        first,
                        heard.toString(),
                        ChinaCalendar.dayOf(heard).toString()));
    }

    /** The contact whom alone it is for; empty if it is for all contacts of a vendor, or of the team. */
    public Optional<String> onlyContact() {
        return kind.traits.contains(Trait.FOR_ONE_CONTACT)
                ? Optional.of(id.substring(0, id.indexOf('/')))
                : Optional.empty();
    }

    /** Of several items, the one that has waited longest makes the cause. */
    static AlertCause team(TeamItem oldest) {
        return new AlertCause(
                Kind.TEAM,
                String.join("/", oldest.since().toString(), oldest.kind().name(), oldest.subject()));
    }

    /**
     * @param of   the alert without an answer
     * @param step counted from 1
     * @param told the day on which its message reached the vendor first
     * @param day  on which the vendor is reminded
     */
    public static AlertCause followUp(AlertId of, int step, LocalDate told, LocalDate day) {
        return new AlertCause(
                Kind.FOLLOW_UP, String.join("/", of.value(), String.valueOf(step), told.toString(), day.toString()));
    }

    /**
     * @param version of the law
     * @param news what happened to it
     * @param inTheMorning whether it happens at midnight, when nobody wants messages
     */
    public static AlertCause law(String version, String news, boolean inTheMorning) {
        return new AlertCause(inTheMorning ? Kind.LAW_IN_FORCE : Kind.LAW, version + "/" + news);
    }

    /**
     * @param day on which the first of it was told
     * @param first what was told first
     */
    public static AlertCause checklist(LocalDate day, String first) {
        return new AlertCause(Kind.CHECKLIST, day + "/" + first);
    }

    /** Since when the vendor owes an answer; empty if this is not for want of one. */
    public Optional<LocalDate> unansweredSince() {
        return kind == Kind.FOLLOW_UP ? Optional.of(LocalDate.parse(id.split("/")[2])) : Optional.empty();
    }

    public enum Kind {
        EDITION(Trait.RUN, Trait.ASKS_VENDOR, Trait.MAY_WAIT),
        LEXICON(Trait.RUN, Trait.ASKS_VENDOR, Trait.MAY_WAIT),
        /** A release of product-service with other rules. */
        ENGINE(Trait.RUN, Trait.ASKS_VENDOR, Trait.MAY_WAIT),
        REGISTRATION(Trait.ASKS_VENDOR, Trait.MAY_WAIT),
        IMPORT(Trait.RUN, Trait.ASKS_VENDOR, Trait.MAY_WAIT),
        CERTIFICATE(Trait.ASKS_VENDOR, Trait.MAY_WAIT),
        DECISION(Trait.ASKS_VENDOR, Trait.MAY_WAIT),
        CLOCK(Trait.ASKS_VENDOR, Trait.MAY_WAIT),
        /** The company changed its profile. */
        PROFILE(Trait.ASKS_VENDOR, Trait.MAY_WAIT),
        /** What this release does not know: product-service runs a newer one. */
        @IfUnknown
        OTHER(Trait.ASKS_VENDOR, Trait.MAY_WAIT),
        SOURCE(Trait.COMPLETE),
        /** New items of the team's list. */
        TEAM(Trait.COMPLETE),
        /** A version of the law was published or withdrawn. */
        LAW(Trait.COMPLETE, Trait.MAY_WAIT),
        /** A version of the law has come into force. */
        LAW_IN_FORCE(Trait.COMPLETE, Trait.MAY_WAIT, Trait.IN_THE_MORNING),
        /** What is due in the company's checklist. */
        CHECKLIST(Trait.COMPLETE, Trait.MAY_WAIT),
        /** No answer to an earlier message. */
        FOLLOW_UP(Trait.COMPLETE, Trait.IN_THE_MORNING),
        /** A contact of the vendor named a colleague to answer. */
        PASSED_ON(Trait.COMPLETE, Trait.FOR_ONE_CONTACT),
        /** One day's reminders of obligations that are due soon; a vendor gets one message per day. */
        REMINDER(Trait.MAY_WAIT),
        /** What is in the inbox of a person who wants mails of it. */
        INBOX(Trait.COMPLETE, Trait.FOR_ONE_CONTACT),
        /** What waited for one contact until its day; a contact gets one message per day. */
        DIGEST(Trait.FOR_ONE_CONTACT);

        private final Set<Trait> traits;

        Kind(Trait... traits) {
            this.traits = Set.of(traits);
        }
    }

    private enum Trait {
        COMPLETE,
        RUN,
        MAY_WAIT,
        IN_THE_MORNING,
        FOR_ONE_CONTACT,
        ASKS_VENDOR
    }

    /** Whether the alert is complete when it begins. */
    public boolean completesAtOnce() {
        return kind.traits.contains(Trait.COMPLETE);
    }

    /** Only reassessment runs and imports report their completion and how many obligations they opened. */
    public boolean reportsCompletion() {
        return kind.traits.contains(Trait.RUN);
    }

    /** Whether lines that are not urgent may wait for a digest. */
    boolean mayWait() {
        return kind.traits.contains(Trait.MAY_WAIT);
    }

    /** Whether each recipient gets it in the morning after it was planned. */
    public boolean waitsForMorning() {
        return kind.traits.contains(Trait.IN_THE_MORNING);
    }

    /** Whether messages about it ask a vendor for something new. The others repeat what was asked, or are for somebody else. */
    public boolean asksVendor() {
        return kind.traits.contains(Trait.ASKS_VENDOR);
    }
}
