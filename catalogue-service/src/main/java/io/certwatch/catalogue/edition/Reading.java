package io.certwatch.catalogue.edition;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.certwatch.catalogue.problem.ProblemText;
import io.certwatch.platform.text.Sentence;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which part of the source gave which field of an edition, and which parts were not read. */
public record Reading(List<Found> found, List<Unread> unread) {

    public static final Reading NOTHING = new Reading(List.of(), List.of());

    /** The field for an entry of a JSON upload, where each entry is one object. */
    public static final String WHOLE_ENTRY = "entry";

    private static final Set<String> BEGINNINGS = Set.of("name", WHOLE_ENTRY);

    /**
     * One cell or line that was read.
     *
     * @param entry the code, or null for a field of the edition
     * @param field the field that it gave, such as {@code name} or {@code scope}
     * @param place such as {@code table 2, row 5, column 3}, or a JSON pointer
     */
    public record Found(@Nullable String entry, String field, String place, String text) {

        private Found under(String code) {
            return new Found(code, field, place, text);
        }
    }

    /** A cell or line that was not read. If it holds the draft, it may be a threshold, and a steward must check it before publication. */
    public record Unread(@Nullable String entry, String place, String text, Sentence reason, boolean holds) {

        private Unread under(String code) {
            return new Unread(code, place, text, reason, holds);
        }

        /** The place, for readers of both languages. */
        public Sentence where() {
            return PlaceText.of(place);
        }

        /** The message for the steward. */
        public Sentence message() {
            return ProblemText.of(
                    "review.unread",
                    entry == null ? where() : ProblemText.of("review.entry-place", entry, where()),
                    text,
                    reason);
        }
    }

    public Reading {
        found = List.copyOf(found);
        unread = List.copyOf(unread);
    }

    public List<Unread> holds() {
        return unread.stream().filter(Unread::holds).toList();
    }

    List<Sentence> reasonsToHold() {
        return holds().stream().map(Unread::message).toList();
    }

    /**
     * Releases the holds of an entry once a steward has changed its criteria. A new name, a new code or a merge does not
     * release a hold.
     */
    Reading releaseSettled(EditionContent before, EditionContent after) {
        return new Reading(
                found,
                unread.stream()
                        .map(one -> one.holds() && hasNewCriteria(one.entry(), before, after) ? release(one) : one)
                        .toList());
    }

    /** Maps the entries to their new codes after an edit that recoded, merged or split entries. */
    Reading under(Function<String, Stream<String>> newCodes) {
        return new Reading(
                found.stream()
                        .flatMap(one -> one.entry() == null
                                ? Stream.of(one)
                                : newCodes.apply(one.entry()).map(one::under))
                        .toList(),
                unread.stream()
                        .flatMap(one -> one.entry() == null
                                ? Stream.of(one)
                                : newCodes.apply(one.entry()).map(one::under))
                        .toList());
    }

    /** The places of each entry in its source; several if it was merged. */
    public Map<String, List<String>> places() {
        return found.stream()
                .filter(one -> one.entry() != null && BEGINNINGS.contains(one.field()))
                .collect(groupingBy(one -> requireNonNull(one.entry()), mapping(Found::place, toList())));
    }

    private static Unread release(Unread unread) {
        return new Unread(
                unread.entry(),
                unread.place(),
                unread.text(),
                ProblemText.of("reading.settled", unread.reason()),
                false);
    }

    private static boolean hasNewCriteria(@Nullable String entry, EditionContent before, EditionContent after) {
        if (entry == null) return false;
        var old = before.entry(entry);
        var now = after.entry(entry);
        return old.isPresent()
                && now.isPresent()
                && !now.get().criteria().equals(old.get().criteria());
    }
}
