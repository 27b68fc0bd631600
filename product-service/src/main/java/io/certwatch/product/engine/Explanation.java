package io.certwatch.product.engine;

import static java.util.stream.Collectors.joining;

import io.certwatch.platform.text.Language;
import io.certwatch.platform.text.Localized;
import io.certwatch.platform.text.Messages;
import java.util.List;
import java.util.function.Function;

/** A sentence, or a part of one, for people, in Chinese and in English. */
public record Explanation(String zh, String en) implements Localized {

    static final Messages MESSAGES = new Messages("io.certwatch.product");

    /** The text with a key of the message bundles. */
    public static Explanation of(String key, Object... arguments) {
        return in(language -> MESSAGES.text(language, key, arguments));
    }

    /** Joins them as a list in each language. */
    public static Explanation list(List<Explanation> each) {
        return in(language ->
                each.stream().map(one -> one.in(language)).collect(joining(MESSAGES.text(language, "list.separator"))));
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
