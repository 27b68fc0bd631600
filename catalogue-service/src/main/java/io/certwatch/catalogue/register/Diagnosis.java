package io.certwatch.catalogue.register;

/** Tells people why work on an import broke off, and those who run the service all there is to know. */
public interface Diagnosis {

    /** @return a sentence without its full stop, of which nobody needs to know the code to understand it */
    String of(ListImport broken, Throwable by);
}
