package io.certwatch.local;

/** Receives a line for each part of the system that has started. */
@FunctionalInterface
public interface Progress {
    Progress SILENT = _ -> {};

    void report(String what);
}
