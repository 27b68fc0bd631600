package io.certwatch.product.engine;

import static java.util.stream.Collectors.joining;

import io.certwatch.product.engine.wording.Messages;
import java.util.Arrays;
import java.util.List;

/** A sentence, or a part of one, for people, in Chinese and in English. */
public record Explanation(String zh, String en) {

    /**
     * The text with a key of the message bundles.
     *
     * @param arguments an explanation or a wording is inserted in the language of the text
     */
    public static Explanation of(String key, Object... arguments) {
        return new Explanation(
                Messages.CHINESE.text(key, in(Messages.CHINESE, arguments)),
                Messages.ENGLISH.text(key, in(Messages.ENGLISH, arguments)));
    }

    /** Joins them as a list in each language. */
    public static Explanation list(List<Explanation> each) {
        return new Explanation(
                each.stream().map(Explanation::zh).collect(joining(Messages.CHINESE.text("list.separator"))),
                each.stream().map(Explanation::en).collect(joining(Messages.ENGLISH.text("list.separator"))));
    }

    private static Object[] in(Messages language, Object[] arguments) {
        return Arrays.stream(arguments)
                .map(argument -> switch (argument) {
                    case Explanation(var zh, var en) -> language == Messages.CHINESE ? zh : en;
                    case Wording wording -> wording.in(language);
                    case Number number -> number;
                    default -> argument.toString();
                })
                .toArray();
    }
}
