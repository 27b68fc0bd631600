package io.certwatch.platform.text;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * The texts of one service, from {@code messages_zh.properties} and {@code messages_en.properties}. Patterns are those of
 * {@link MessageFormat}, so an apostrophe is written twice.
 */
public final class Messages {

    private static final Pattern TWO_STOPS = Pattern.compile("(?<=[A-Za-z])\\.\\.(?=\\s|$)");

    private record PatternKey(Language language, String key) {}

    private final Map<Language, ResourceBundle> bundles = new EnumMap<>(Language.class);

    /** Parsed once: thousands of sentences of one answer have the same patterns. */
    private final Map<PatternKey, MessageFormat> patterns = new ConcurrentHashMap<>();

    /** @param folder the folder of the two files on the class path, written as a package: {@code io.certwatch.notes} */
    public Messages(String folder) {
        var control = ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        for (var language : Language.values())
            bundles.put(language, ResourceBundle.getBundle(folder + ".messages", language.locale(), control));
    }

    /**
     * @param arguments a {@link Localized} argument is inserted in the language of the text, and a day as people write it
     * @throws MissingResourceException if there is no such key
     */
    public String text(Language language, String key, Object... arguments) {
        return endOnce(pattern(language, key)
                .format(Arrays.stream(arguments)
                        .map(argument -> switch (argument) {
                            case null -> null;
                            case Localized text -> text.in(language);
                            case LocalDate day -> language.format(day);
                            default -> argument;
                        })
                        .toArray()));
    }

    /** What is inserted at the end of a sentence, such as a name with {@code Ltd.}, may have its own full stop. */
    static String endOnce(String text) {
        return TWO_STOPS.matcher(text).replaceAll(".");
    }

    /** A copy, since formats are for one thread. */
    private MessageFormat pattern(Language language, String key) {
        var parsed = patterns.computeIfAbsent(
                new PatternKey(language, key),
                _ -> new MessageFormat(bundle(language).getString(key), language.locale()));
        return (MessageFormat) parsed.clone();
    }

    /** The text with the key in both languages. */
    public Sentence sentence(String key, Object... arguments) {
        return new Sentence(text(Language.ZH, key, arguments), text(Language.EN, key, arguments));
    }

    /** The text with the key, else the given one. */
    public String textOr(Language language, String key, String otherwise) {
        return bundle(language).containsKey(key) ? bundle(language).getString(key) : otherwise;
    }

    private ResourceBundle bundle(Language language) {
        return Objects.requireNonNull(bundles.get(language));
    }
}
