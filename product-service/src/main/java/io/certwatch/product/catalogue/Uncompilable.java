package io.certwatch.product.catalogue;

/** A message about the catalogue is readable, but the catalogue with it cannot be compiled. */
public final class Uncompilable extends RuntimeException {

    Uncompilable(String what, RuntimeException cause) {
        super(what + " cannot be compiled" + (cause.getMessage() == null ? "" : ": " + cause.getMessage()), cause);
    }
}
