package io.certwatch.notification.delivery.smtp;

/** How a connection to an SMTP server is protected. */
enum SmtpSecurity {
    /** Not at all: for servers on this machine or on a network of trust. */
    NONE(25),
    /** TLS begins with the command STARTTLS (RFC 3207); a server that does not offer it gets nothing. */
    STARTTLS(587),
    /** TLS from the first byte (RFC 8314, section 3.3). */
    TLS(465);

    private final int usualPort;

    SmtpSecurity(int usualPort) {
        this.usualPort = usualPort;
    }

    int usualPort() {
        return usualPort;
    }
}
