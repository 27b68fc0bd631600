package io.certwatch.notification.webhook;

/** Which addresses a webhook may have. */
public interface ReceiverAddresses {

    /**
     * The address in the form that is connected to.
     *
     * @throws IllegalArgumentException if it may not be used; the message tells people why
     */
    String check(String written);
}
