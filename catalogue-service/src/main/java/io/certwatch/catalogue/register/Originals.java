package io.certwatch.catalogue.register;

import java.io.InputStream;

/** Where the bytes of imports are kept, by their hash. */
public interface Originals {

    /** What is there already stays. */
    void keep(String sha256, InputStream bytes);

    InputStream open(String sha256);
}
