package io.certwatch.product.matching;

import io.certwatch.quantity.Located;

/** `8 x 28 cores`: the first figure counts what the second is a figure of. `8000 X16` is a model. */
final class Multiplication {

    private static final String SIGNS = "xX×*";

    private Multiplication() {}

    static boolean beginsWith(Located figure, String text) {
        int sign = skipSpaces(text, figure.end());
        if (sign >= text.length() || SIGNS.indexOf(text.charAt(sign)) < 0) return false;
        int next = skipSpaces(text, sign + 1);
        boolean evenlySpaced = sign > figure.end() == next > sign + 1;
        return evenlySpaced && next < text.length() && Character.isDigit(text.charAt(next));
    }

    private static int skipSpaces(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) == ' ') at++;
        return at;
    }
}
