package io.certwatch.notification.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.certwatch.notification.vocabulary.BilingualText;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What happened in a company, or in the catalogue, as its people read it. Of a cause and kind there is one; it grows while more belongs to it.
 *
 * @param company {@link #EVERY_COMPANY} if it concerns all
 * @param group tells items of a company and kind apart
 * @param owner whom alone it concerns, as people named one; null if it concerns the whole team
 * @param facts what its text says, by the names in this class; of several obligations those of the one to which something happened last, the first of them
 * @param obligations the first of which it tells, by id; none if it is about something else
 * @param more whether it tells of more obligations than that
 * @param at when the last of it happened, in whole milliseconds
 * @param heard when the inbox heard of that, in whole milliseconds: what happened earlier may be heard of later
 */
public record InboxItem(
        String company,
        Kind kind,
        String group,
        @Nullable String owner,
        Map<String, String> facts,
        List<String> obligations,
        boolean more,
        Instant at,
        Instant heard) {

    /** No company has this id. */
    public static final String EVERY_COMPANY = "*";

    public static final String SKU = "sku";
    public static final String NAME_ZH = "nameZh";
    public static final String NAME_EN = "nameEn";

    /** Why an obligation was opened again. */
    public static final String WHY_ZH = "whyZh";

    public static final String WHY_EN = "whyEn";

    /** Code of an entry. */
    public static final String ENTRY = "entry";

    public static final String EDITION = "edition";

    /** Of the edition. */
    public static final String FORCE = "force";

    public static final String VENDOR = "vendor";

    /** In ISO 8601: the last day of a proof, the last day on which it is not too late, or the first day of an edition. */
    public static final String DAY = "day";

    /** What began it, a constant of {@code AlertCause.Kind}. */
    public static final String CAUSE = "cause";

    /** Id of the run or the import that opened obligations, by which lists of them are filtered. */
    public static final String CAUSE_ID = "causeId";

    /** Id of an item of the checklist. */
    public static final String ITEM = "item";

    /** What a day of the checklist is: the end of the keys of texts about it. */
    public static final String OCCASION = "occasion";

    /** A constant of {@code TeamItem.Kind}, or what happened to an edition. */
    public static final String WHAT = "what";

    /** The vendor, or the id of a contact, alert or webhook. */
    public static final String SUBJECT = "subject";

    private static final int NAMED = 200;

    /** What people choose by. */
    public enum Kind {
        /** Obligations were opened, or opened again. */
        REQUIRED,
        /** The last day of obligations comes near. */
        DUE,
        /** A proof is about to end, or the register lists its number for others, so that it must be checked. */
        PROOF_ENDS,
        /** Answers of a vendor wait for a decision. */
        ANSWER,
        /** The day of an item of the checklist comes near, or has passed. */
        CHECKLIST,
        /** Something keeps messages from vendors, or events from a webhook. */
        UNDELIVERED,
        /** An edition was published, came into force or was withdrawn. */
        CATALOGUE
    }

    public InboxItem {
        facts = Map.copyOf(facts);
        obligations = List.copyOf(obligations);
        at = at.truncatedTo(ChronoUnit.MILLIS);
        heard = heard.truncatedTo(ChronoUnit.MILLIS);
    }

    static InboxItem of(
            String company, Kind kind, String group, @Nullable String owner, Map<String, String> facts, Instant at) {
        return new InboxItem(company, kind, group, owner, facts, List.of(), false, at, at);
    }

    /** What one cause means for each owner, and for the team, is an item of its own. */
    static InboxItem ofObligation(
            String company,
            Kind kind,
            String group,
            @Nullable String owner,
            Map<String, String> facts,
            String obligation,
            Instant at) {
        var own = owner == null ? group : group + "/" + InboxReader.key(owner);
        return new InboxItem(company, kind, own, owner, facts, List.of(obligation), false, at, at);
    }

    /** Why its only obligation was opened again; null if that is not known, or if it tells of several. */
    @Nullable
    BilingualText findWhy() {
        var zh = facts.get(WHY_ZH);
        var en = facts.get(WHY_EN);
        return zh == null || en == null || more || obligations.size() > 1 ? null : new BilingualText(zh, en);
    }

    /** Of a UUID's form. */
    public String id() {
        return UUID.nameUUIDFromBytes(
                        String.join("\n", company, kind.name(), group).getBytes(UTF_8))
                .toString();
    }

    InboxItem heardAt(Instant now) {
        return new InboxItem(company, kind, group, owner, facts, obligations, more, at, now);
    }

    /**
     * This with the obligations of another of the same id, and with its words and its obligation first if it happened later; the same as this
     * if it is of an obligation that this names and happened no later, or if this is full.
     */
    InboxItem with(InboxItem other) {
        var isNewer = other.at.isAfter(at);
        var isKnown = obligations.containsAll(other.obligations);
        if (isKnown ? !isNewer || obligations.isEmpty() : more) return this;
        var all = new LinkedHashSet<>(isNewer ? other.obligations : obligations);
        all.addAll(isNewer ? obligations : other.obligations);
        return new InboxItem(
                company,
                kind,
                group,
                owner,
                isNewer ? other.facts : facts,
                all.stream().limit(NAMED).toList(),
                more || other.more || all.size() > NAMED,
                isNewer ? other.at : at,
                other.heard);
    }

    /** @param closed how many of the obligations that it names are closed */
    boolean isOver(int closed) {
        return !more && closed > 0 && closed == obligations.size();
    }
}
