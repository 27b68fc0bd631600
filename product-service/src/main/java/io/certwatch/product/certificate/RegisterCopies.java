package io.certwatch.product.certificate;

/** Tells what our copy of the register has now. */
@FunctionalInterface
public interface RegisterCopies {

    RegisterCopy current();
}
