package io.certwatch.catalogue.edition;

import static java.util.Objects.requireNonNullElse;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Collects all faults, so that one response can list them. For a faulty value it returns a placeholder and the check
 * continues; an edition with placeholders is discarded.
 */
final class FaultCollector {

    private static final int NAME = 200;
    private static final int PROSE = 2_000;

    private final List<Fault> found = new ArrayList<>();

    void add(String field, String reason) {
        found.add(new Fault(field, reason));
    }

    List<Fault> found() {
        return List.copyOf(found);
    }

    String text(String field, @Nullable String value) {
        if (value == null || value.isBlank()) add(field, "is missing");
        return value != null && fits(field, value, NAME) ? value.strip() : "";
    }

    Bilingual name(String field, Bilingual name) {
        return needed(field, fits(field, name, NAME));
    }

    Bilingual words(String field, Bilingual words) {
        return needed(field, fits(field, words, PROSE));
    }

    Bilingual wordsIfSaid(String field, Bilingual words) {
        return fits(field, words, PROSE);
    }

    List<String> names(String field, List<String> names) {
        for (int i = 0; i < names.size(); i++) fits(field + "[" + i + "]", names.get(i));
        return names;
    }

    boolean fits(String field, String name) {
        return fits(field, name, NAME);
    }

    private Bilingual needed(String field, Bilingual words) {
        if (words.saysNothing()) add(field, "has neither zh nor en; at least one is needed");
        return words;
    }

    private Bilingual fits(String field, Bilingual words, int most) {
        fits(field + ".zh", requireNonNullElse(words.zh(), ""), most);
        fits(field + ".en", requireNonNullElse(words.en(), ""), most);
        return words;
    }

    private boolean fits(String field, String text, int most) {
        boolean fits = text.length() <= most;
        if (!fits) add(field, "is longer than " + most + " characters");
        return fits;
    }

    LocalDate date(String field, @Nullable String value) {
        var text = text(field, value);
        var day = Day.read(text);
        if (day.isEmpty() && !text.isEmpty()) add(field, "'" + text + "' is not " + Day.FORM);
        return day.orElse(LocalDate.EPOCH);
    }

    <E extends Enum<E>> E oneOf(Class<E> type, String field, @Nullable String value) {
        var constants = type.getEnumConstants();
        var text = text(field, value);
        var known = Arrays.stream(constants)
                .filter(constant -> constant.name().equals(text))
                .findFirst();
        if (known.isEmpty() && !text.isEmpty()) {
            var names = Arrays.stream(constants).map(Enum::name).collect(Collectors.joining(", "));
            add(field, "'" + text + "' is none of " + names);
        }
        return known.orElse(constants[0]);
    }
}
