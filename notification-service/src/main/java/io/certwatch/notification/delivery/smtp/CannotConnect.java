package io.certwatch.notification.delivery.smtp;

import io.certwatch.notification.delivery.smtp.SmtpReply.Fault;

/** No connection to a server could be opened and signed in. */
final class CannotConnect extends Exception {
    private static final long serialVersionUID = 1;

    private final transient Fault fault;

    CannotConnect(Fault fault, Throwable cause) {
        super(fault.words(), cause);
        this.fault = fault;
    }

    Fault fault() {
        return fault;
    }
}
