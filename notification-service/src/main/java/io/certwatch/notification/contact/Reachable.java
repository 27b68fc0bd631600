package io.certwatch.notification.contact;

/** Hears that there is now somebody to write to. */
@FunctionalInterface
public interface Reachable {

    void nowReachable(String company, String vendor);
}
