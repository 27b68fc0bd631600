package io.certwatch.notification.alert;

/** Takes over a sealed alert that has recipients. Taking over the same alert twice is taking it over once. */
@FunctionalInterface
public interface Dispatch {

    void take(Alert alert);
}
