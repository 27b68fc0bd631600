package io.certwatch.notification.alert;

/** What digests that wait would tell if they were due. */
@FunctionalInterface
public interface DigestsAsOfNow {

    /** A digest that collects keeps all that ever waited for it; this has what of that still holds. */
    Alert asOfNow(Alert digest);
}
