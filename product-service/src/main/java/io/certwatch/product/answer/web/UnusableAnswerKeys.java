package io.certwatch.product.answer.web;

/** The keys that verify the links of vendors are missing or cannot be used. The message says what to do. */
final class UnusableAnswerKeys extends RuntimeException {

    private static final String WAY_OUT =
            " Set product.answers.key-file to a file with a set of public JWKs (RFC 7517): elliptic-curve keys on"
                    + " P-256, each with a kid.";

    UnusableAnswerKeys(String problem) {
        super(problem + WAY_OUT);
    }
}
