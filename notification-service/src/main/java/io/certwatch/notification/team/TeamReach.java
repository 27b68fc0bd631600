package io.certwatch.notification.team;

/** Knows whether a company's team has a contact that may get messages. */
@FunctionalInterface
public interface TeamReach {

    boolean isReachable(String company);
}
