package io.certwatch.notification.contact;

/** Is notified when a vendor has a new or changed contact that can be reached. */
@FunctionalInterface
public interface ContactListener {

    void contactAdded(String company, String vendor);
}
