package io.certwatch.edition;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** How a product's figure must compare with the criterion's quantity. */
public enum Comparison {
    AT_LEAST(">="),
    MORE_THAN(">"),
    AT_MOST("<="),
    LESS_THAN("<"),
    EQUAL("=");

    private final String sign;

    Comparison(String sign) {
        this.sign = sign;
    }

    public String sign() {
        return sign;
    }

    public static Optional<Comparison> of(String sign) {
        return Arrays.stream(values())
                .filter(comparison -> comparison.sign.equals(sign))
                .findFirst();
    }

    static String signs() {
        return Arrays.stream(values()).map(Comparison::sign).collect(Collectors.joining(" "));
    }
}
