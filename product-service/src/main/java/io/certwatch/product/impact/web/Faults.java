package io.certwatch.product.impact.web;

import io.certwatch.platform.web.Day;
import io.certwatch.product.matching.Wording;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import static java.util.stream.Collectors.joining;

/** Collects what is wrong with an edition, so that all of it can be told at once. What is built of faulty values is thrown away. */
final class Faults {

    /** The field as a path, such as {@code entries[3].criteria[0].quantity}, and the reason. */
    record Fault(String field, String reason) {}

    private static final int NAME = 200;
    private static final int PROSE = 2_000;

    private final List<Fault> found = new ArrayList<>();

    void add(String field, String reason) {
        found.add(new Fault(field, reason));
    }

    List<Fault> found() {
        return List.copyOf(found);
    }

    String needed(String field, String text) {
        if (text.isEmpty()) {
            add(field, "is missing");
        }
        return fits(field, text, NAME);
    }

    String fits(String field, String text) {
        return fits(field, text, NAME);
    }

    Wording name(String field, Wording name) {
        return needed(field, name, NAME);
    }

    Wording words(String field, Wording words) {
        return needed(field, words, PROSE);
    }

    Wording wordsIfSaid(String field, Wording words) {
        fits(field + ".zh", words.zh(), PROSE);
        fits(field + ".en", words.en(), PROSE);
        return words;
    }

    private Wording needed(String field, Wording words, int most) {
        if (words.zh().isEmpty() && words.en().isEmpty()) {
            add(field, "has neither zh nor en; at least one is needed");
        }
        fits(field + ".zh", words.zh(), most);
        fits(field + ".en", words.en(), most);
        return words;
    }

    private String fits(String field, String text, int most) {
        if (text.length() > most) {
            add(field, "is longer than " + most + " characters");
        }
        return text;
    }

    LocalDate day(String field, String written) {
        var day = Day.read(needed(field, written));
        if (day.isEmpty() && !written.isEmpty()) {
            add(field, "'" + written + "' is not a date of the form YYYY-MM-DD from 1900 to 2199");
        }
        return day.orElse(LocalDate.EPOCH);
    }

    <E extends Enum<E>> E oneOf(Class<E> type, String field, String written) {
        var constants = type.getEnumConstants();
        var known = Arrays.stream(constants).filter(constant -> constant.name().equals(written)).findFirst();
        if (known.isEmpty() && !needed(field, written).isEmpty()) {
            add(field, "'" + written + "' is none of " + Arrays.stream(constants).map(Enum::name).collect(joining(", ")));
        }
        return known.orElse(constants[0]);
    }
}
