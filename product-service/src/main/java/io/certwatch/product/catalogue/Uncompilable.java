package io.certwatch.product.catalogue;

/** What was told of the catalogue can be read but not judged by. */
public final class Uncompilable extends RuntimeException {

    Uncompilable(String what, RuntimeException cause) {
        super(what + " cannot be judged by" + (cause.getMessage() == null ? "" : ": " + cause.getMessage()), cause);
    }
}
