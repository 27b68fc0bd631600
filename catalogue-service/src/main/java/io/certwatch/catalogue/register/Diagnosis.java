package io.certwatch.catalogue.register;

/** Explains to users why an import was interrupted, and logs the details for operators. */
public interface Diagnosis {

    /** Returns a sentence without a full stop that users understand. */
    String of(ListImport broken, Throwable by);
}
