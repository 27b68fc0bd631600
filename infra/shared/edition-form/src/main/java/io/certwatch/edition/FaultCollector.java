package io.certwatch.edition;

import static java.util.Objects.requireNonNullElse;

import io.certwatch.platform.time.Day;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects all faults, so that one response can list them. */
public final class FaultCollector {

    private static final int NAME = 200;
    private static final int PROSE = 2_000;

    private final List<Fault> found = new ArrayList<>();

    public void add(String field, String reason) {
        found.add(new Fault(field, reason));
    }

    public List<Fault> found() {
        return List.copyOf(found);
    }

    /** The required text; empty if it is missing or unfit. */
    public String text(String field, @Nullable String value) {
        if (value == null) add(field, "is missing");
        return value != null && fits(field, value) ? value : "";
    }

    void name(String field, Bilingual name) {
        requireAnyLanguage(field, name);
        fits(field, name, NAME);
    }

    void words(String field, Bilingual words) {
        requireAnyLanguage(field, words);
        fits(field, words, PROSE);
    }

    void wordsIfSaid(String field, Bilingual words) {
        fits(field, words, PROSE);
    }

    /** Words that are published to readers of both languages. */
    public void bothLanguages(String field, Bilingual words) {
        if (words.zh() == null) add(field + ".zh", "is missing");
        if (words.en() == null) add(field + ".en", "is missing");
        fits(field, words, PROSE);
    }

    void names(String field, List<String> names) {
        for (int i = 0; i < names.size(); i++) fits(field + "[" + i + "]", names.get(i));
    }

    boolean fits(String field, String name) {
        return fits(field, name, NAME);
    }

    @Nullable
    LocalDate date(String field, @Nullable String value) {
        var text = text(field, value);
        var day = Day.read(text);
        if (day.isEmpty() && !text.isEmpty()) add(field, "'" + text + "' is not " + Day.FORM);
        return day.orElse(null);
    }

    <E extends Enum<E>> void oneOf(Class<E> type, String field, @Nullable String value) {
        var text = text(field, value);
        var names = Arrays.stream(type.getEnumConstants()).map(Enum::name).toList();
        if (!text.isEmpty() && !names.contains(text)) {
            add(field, "'" + text + "' is none of " + String.join(", ", names));
        }
    }

    private void requireAnyLanguage(String field, Bilingual words) {
        if (words.saysNothing()) add(field, "has neither zh nor en; at least one is needed");
    }

    private void fits(String field, Bilingual words, int most) {
        fits(field + ".zh", requireNonNullElse(words.zh(), ""), most);
        fits(field + ".en", requireNonNullElse(words.en(), ""), most);
    }

    private boolean fits(String field, String text, int most) {
        if (text.length() > most) {
            add(field, "is longer than " + most + " characters");
        } else if (text.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t')) {
            add(field, "contains a control character");
        } else {
            return true;
        }
        return false;
    }
}
