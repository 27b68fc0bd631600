package io.certwatch.notification.teamitem;

/** Knows whether a company's team has a contact that may get messages. */
@FunctionalInterface
public interface TeamReach {

    boolean isReachable(String company);
}
