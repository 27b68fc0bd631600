package io.certwatch.notification.contact;

/** Is notified when an address is suppressed, at least once. */
@FunctionalInterface
public interface SuppressionListener {

    void onSuppressed(Contact contact);
}
