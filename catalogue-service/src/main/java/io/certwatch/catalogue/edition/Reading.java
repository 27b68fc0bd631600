package io.certwatch.catalogue.edition;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where in its source each part of an edition was read, and what there was not. */
public record Reading(List<Found> found, List<Unread> unread) {

    /** Of an upload that needs no reading, as its form is our own. */
    public static final Reading NOTHING = new Reading(List.of(), List.of());

    /**
     * One cell or line that became something.
     *
     * @param entry the code, or null for what is said of the edition
     * @param field what it became, such as {@code name} or {@code criteria[0]}
     */
    public record Found(@Nullable String entry, String field, String place, String text) {}

    /** One that did not; if it holds, it may be a threshold, and nobody may publish before somebody has looked. */
    public record Unread(@Nullable String entry, String place, String text, String reason, boolean holds) {

        /** For a person. */
        public String told() {
            return (entry == null ? "" : entry + ", ") + place + ": '" + text + "' was not read: " + reason;
        }
    }

    public Reading {
        found = List.copyOf(found);
        unread = List.copyOf(unread);
    }

    public List<Unread> holds() {
        return unread.stream().filter(Unread::holds).toList();
    }

    List<String> reasonsToHold() {
        return holds().stream().map(Unread::told).toList();
    }

    /**
     * What held because of an entry holds no longer once somebody has changed what the entry demands. Another name, another
     * code or a merger settles nothing.
     */
    Reading afterEdit(EditionContent before, EditionContent after) {
        return new Reading(found, unread.stream()
                .map(one -> one.holds() && settled(one.entry(), before, after) ? letGo(one) : one)
                .toList());
    }

    private static Unread letGo(Unread unread) {
        return new Unread(unread.entry(), unread.place(), unread.text(), unread.reason() + "; settled by hand", false);
    }

    private static boolean settled(@Nullable String entry, EditionContent before, EditionContent after) {
        if (entry == null) return false;
        var old = before.entry(entry);
        var now = after.entry(entry);
        return old.isPresent() && now.isPresent() && !now.get().criteria().equals(old.get().criteria());
    }
}
