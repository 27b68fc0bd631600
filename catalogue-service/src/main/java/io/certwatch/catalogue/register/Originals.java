package io.certwatch.catalogue.register;

import java.io.InputStream;

/** The store of the bytes of imports, by hash. */
public interface Originals {

    /** Does nothing if the hash exists. */
    void keep(String sha256, InputStream bytes);

    InputStream open(String sha256);
}
