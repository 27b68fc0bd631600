package io.certwatch.product.productimport;

/** Explains to users why work on an import failed, and logs the details for operators. */
public interface Diagnosis {

    /** @return a sentence without its full stop that users understand without knowing the code */
    String of(Import broken, Throwable by);
}
