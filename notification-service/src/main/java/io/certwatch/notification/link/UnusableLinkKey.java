package io.certwatch.notification.link;

/** The key that signs links is missing or cannot be used. The message says what to do. */
final class UnusableLinkKey extends RuntimeException {

    private static final String WAY_OUT =
            " Set notification.links.key-file to a file with a private JWK (RFC 7517): an elliptic-curve key on P-256"
                    + " with a kid.";

    UnusableLinkKey(String problem) {
        super(problem + WAY_OUT);
    }
}
