package io.certwatch.catalogue.edition;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

/** Where in its source each part of an edition was read, and what there was not. */
public record Reading(List<Found> found, List<Unread> unread) {

    public static final Reading NOTHING = new Reading(List.of(), List.of());

    /** The field of an upload in JSON, whose entries are one object each. */
    public static final String WHOLE_ENTRY = "entry";

    private static final Set<String> BEGINNINGS = Set.of("name", WHOLE_ENTRY);

    /**
     * One cell or line that became something.
     *
     * @param entry the code, or null for what is said of the edition
     * @param field what it became, such as {@code name} or {@code scope}
     * @param place such as {@code table 2, row 5, column 3}, or a JSON pointer
     */
    public record Found(@Nullable String entry, String field, String place, String text) {

        private Found under(String code) {
            return new Found(code, field, place, text);
        }
    }

    /** One that did not; if it holds, it may be a threshold, and nobody may publish before somebody has looked. */
    public record Unread(@Nullable String entry, String place, String text, String reason, boolean holds) {

        private Unread under(String code) {
            return new Unread(code, place, text, reason, holds);
        }

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
    Reading settled(EditionContent before, EditionContent after) {
        return new Reading(found, unread.stream()
                .map(one -> one.holds() && settled(one.entry(), before, after) ? letGo(one) : one)
                .toList());
    }

    /** After an edit that gave entries other codes, made one of several or several of one. */
    Reading under(Function<String, Stream<String>> codesNow) {
        return new Reading(
                found.stream().flatMap(one -> one.entry() == null ? Stream.of(one) : codesNow.apply(one.entry()).map(one::under)).toList(),
                unread.stream().flatMap(one -> one.entry() == null ? Stream.of(one) : codesNow.apply(one.entry()).map(one::under)).toList());
    }

    /** Where each entry stands in its source; in more than one place if it was merged of several. */
    public Map<String, List<String>> places() {
        return found.stream()
                .filter(one -> one.entry() != null && BEGINNINGS.contains(one.field()))
                .collect(groupingBy(one -> requireNonNull(one.entry()), mapping(Found::place, toList())));
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
