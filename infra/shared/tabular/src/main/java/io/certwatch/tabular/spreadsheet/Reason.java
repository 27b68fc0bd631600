package io.certwatch.tabular.spreadsheet;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.function.Function;

/** Why something cannot be read, or how it is read: a sentence without its full stop, or the rest of one, in Chinese and in English. */
public record Reason(String zh, String en) {

    private static final ResourceBundle ZH = bundle(Locale.SIMPLIFIED_CHINESE);
    private static final ResourceBundle EN = bundle(Locale.ENGLISH);

    /** @param arguments numbers are written without groups, reasons in the language of the text */
    public static Reason of(String key, Object... arguments) {
        return new Reason(text(ZH, Reason::zh, key, arguments), text(EN, Reason::en, key, arguments));
    }

    /** Takes over the message of a library. */
    public static Reason quote(String text) {
        return new Reason(text, text);
    }

    private static String text(
            ResourceBundle bundle, Function<Reason, String> language, String key, Object... arguments) {
        var written = Arrays.stream(arguments)
                .map(argument -> argument instanceof Reason reason ? language.apply(reason) : argument.toString())
                .toArray();
        return new MessageFormat(bundle.getString(key), bundle.getLocale()).format(written);
    }

    private static ResourceBundle bundle(Locale locale) {
        return ResourceBundle.getBundle(
                "io.certwatch.tabular.messages",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
