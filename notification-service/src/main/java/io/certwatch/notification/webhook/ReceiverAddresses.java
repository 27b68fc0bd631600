package io.certwatch.notification.webhook;

import io.certwatch.outbound.UnusableAddress;

/** Which addresses a webhook may have. */
public interface ReceiverAddresses {

    /**
     * The address in the form that is connected to.
     *
     * @throws UnusableAddress if it may not be used
     */
    String check(String written);
}
