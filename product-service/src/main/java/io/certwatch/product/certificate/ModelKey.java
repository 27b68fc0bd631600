package io.certwatch.product.certificate;

import java.util.List;
import java.util.stream.Collectors;

/** How the keys are written that lead from models to what the register prints of them. */
final class ModelKey {

    private ModelKey() {}

    static String exactly(Model model) {
        return "=" + model.key();
    }

    /** What begins so. */
    static String stem(List<Token> beginning) {
        return "~" + text(beginning);
    }

    /** What has a number of this length that begins with this digit behind these letters. */
    static String family(List<Token> head, String number) {
        return "#" + text(head) + " " + number.charAt(0) + number.length();
    }

    private static String text(List<Token> tokens) {
        return tokens.stream().map(Token::chars).collect(Collectors.joining(" "));
    }
}
