package io.certwatch.product.engine;

import static java.util.stream.Collectors.joining;

import io.certwatch.edition.OwnNumber;
import io.certwatch.platform.text.Language;
import io.certwatch.platform.text.Localized;
import io.certwatch.platform.text.Messages;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** A sentence, or a part of one, for people, in Chinese and in English. */
public record Explanation(String zh, String en) implements Localized {

    static final Messages MESSAGES = new Messages("io.certwatch.product");

    /** The text with a key of the message bundles; of an argument that is {@link OwnNumber our number} it tells the batch. */
    public static Explanation of(String key, Object... arguments) {
        var shown = Arrays.stream(arguments)
                .map(one -> one instanceof String text && OwnNumber.is(text) ? OwnNumber.inSentence(text) : one)
                .toArray();
        return in(language -> MESSAGES.text(language, key, shown));
    }

    /** Joins them as a list in each language. */
    public static Explanation list(List<Explanation> each) {
        return in(language ->
                each.stream().map(one -> one.in(language)).collect(joining(MESSAGES.text(language, "list.separator"))));
    }

    /** Joins names, which are the same in each language, as a list in each. */
    public static Explanation listNames(List<String> names) {
        return list(names.stream().map(name -> new Explanation(name, name)).toList());
    }

    /** The same where nothing stands before it: as a cell, or as the beginning of a sentence. */
    public Explanation begin() {
        return in(language -> {
            var text = in(language);
            var first = text.offsetByCodePoints(0, text.isEmpty() ? 0 : 1);
            return text.substring(0, first).toUpperCase(Locale.ROOT) + text.substring(first);
        });
    }

    static Explanation in(Function<Language, String> text) {
        return new Explanation(text.apply(Language.ZH), text.apply(Language.EN));
    }

    @Override
    public String in(Language language) {
        return switch (language) {
            case ZH -> zh;
            case EN -> en;
        };
    }
}
