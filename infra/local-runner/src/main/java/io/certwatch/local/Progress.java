package io.certwatch.local;

/** Told what has come up so far. */
@FunctionalInterface
public interface Progress {
    Progress SILENT = _ -> {};

    void report(String what);
}
