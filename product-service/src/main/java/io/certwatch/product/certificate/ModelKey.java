package io.certwatch.product.certificate;

import java.util.List;
import java.util.stream.Collectors;

/** The format of keys that lead from models to printed texts of the register. */
final class ModelKey {

    private ModelKey() {}

    static String exactly(Model model) {
        return "=" + model.key();
    }

    /** For models that begin with these tokens. */
    static String stem(List<Token> beginning) {
        return "~" + text(beginning);
    }

    /** For models with a number of this length and first digit after these letters. */
    static String family(List<Token> head, String number) {
        return "#" + text(head) + " " + number.charAt(0) + number.length();
    }

    private static String text(List<Token> tokens) {
        return tokens.stream().map(Token::chars).collect(Collectors.joining(" "));
    }
}
