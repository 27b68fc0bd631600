package io.certwatch.edition;

import static java.util.Objects.requireNonNullElse;

import io.certwatch.platform.text.FieldFault;
import io.certwatch.platform.text.Localized;
import io.certwatch.platform.text.PlatformText;
import io.certwatch.platform.time.Day;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects all faults, so that one response can list them. */
public final class FaultCollector {

    private static final int NAME = 200;
    private static final int PROSE = 2_000;

    private final List<FieldFault> found = new ArrayList<>();

    /** @param reason as {@link FieldFault#words} */
    public void add(String field, Localized reason) {
        found.add(new FieldFault(field, reason));
    }

    public List<FieldFault> found() {
        return List.copyOf(found);
    }

    /** The required text; empty if it is missing or unfit. */
    public String text(String field, @Nullable String value) {
        if (value == null) add(field, PlatformText.missing());
        return value != null && fits(field, value) ? value : "";
    }

    /** @param value what should be a short name of small letters, digits and hyphens */
    public void noShortName(String field, String value) {
        add(field, EditionText.of("fault.no-short-name", value));
    }

    /** @param value of a field that is a date */
    public void noDay(String field, String value) {
        add(field, EditionText.of("fault.no-day", value));
    }

    public void tooMany(String field, int count, int most) {
        add(field, EditionText.of("fault.most", count, most));
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
        if (words.zh() == null) add(field + ".zh", PlatformText.missing());
        if (words.en() == null) add(field + ".en", PlatformText.missing());
        fits(field, words, PROSE);
    }

    /** The required text of a few sentences. */
    void prose(String field, String text) {
        if (text.isBlank()) add(field, PlatformText.missing());
        fits(field, text, PROSE);
    }

    /** @param address of a page */
    public void webAddress(String field, String address) {
        if (!isWebAddress(address)) add(field, EditionText.of("fault.no-web-address", address));
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
        if (day.isEmpty() && !text.isEmpty()) add(field, EditionText.of("fault.no-day", text));
        return day.orElse(null);
    }

    <E extends Enum<E>> void oneOf(Class<E> type, String field, @Nullable String value) {
        var text = text(field, value);
        var names = Arrays.stream(type.getEnumConstants()).map(Enum::name).toList();
        if (!text.isEmpty() && !names.contains(text)) {
            add(field, EditionText.of("fault.none-of", text, String.join(", ", names)));
        }
    }

    private static boolean isWebAddress(String address) {
        try {
            var uri = URI.create(address);
            return ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme())) && uri.getHost() != null;
        } catch (IllegalArgumentException unreadable) {
            return false;
        }
    }

    private void requireAnyLanguage(String field, Bilingual words) {
        if (words.saysNothing()) add(field, EditionText.of("fault.no-language"));
    }

    private void fits(String field, Bilingual words, int most) {
        fits(field + ".zh", requireNonNullElse(words.zh(), ""), most);
        fits(field + ".en", requireNonNullElse(words.en(), ""), most);
    }

    private boolean fits(String field, String text, int most) {
        if (text.length() > most) {
            add(field, PlatformText.longerThan(most));
        } else if (text.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t')) {
            add(field, PlatformText.of("fault.control-character"));
        } else {
            return true;
        }
        return false;
    }
}
