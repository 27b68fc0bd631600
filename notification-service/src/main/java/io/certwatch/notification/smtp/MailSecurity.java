package io.certwatch.notification.smtp;

import java.util.Properties;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;

/** How a connection to a mail server is protected. */
public enum MailSecurity {
    /** Not at all: for servers on this machine or on a network of trust. */
    NONE(25, 143),
    /** TLS begins with the command STARTTLS (RFC 3207, RFC 9051); a server that does not offer it gets nothing. */
    STARTTLS(587, 143),
    /** TLS from the first byte (RFC 8314, section 3). */
    TLS(465, 993);

    private final int smtpPort;
    private final int imapPort;

    MailSecurity(int smtpPort, int imapPort) {
        this.smtpPort = smtpPort;
        this.imapPort = imapPort;
    }

    int smtpPort() {
        return smtpPort;
    }

    /** The usual port of a mailbox. */
    public int imapPort() {
        return imapPort;
    }

    /**
     * The settings of Jakarta Mail for it; certificate and host name are always verified. A handshake that failed
     * is not repeated with the certificates that the JVM trusts.
     *
     * @param protocol {@code smtp} or {@code imap}
     * @param trusted makes TLS sockets that trust certain certificates; null for those of the JVM
     */
    public Properties properties(String protocol, @Nullable SSLSocketFactory trusted) {
        var prefix = "mail." + protocol + ".";
        var properties = new Properties();
        properties.put(prefix + "ssl.enable", String.valueOf(this == TLS));
        properties.put(prefix + "starttls.enable", String.valueOf(this == STARTTLS));
        properties.put(prefix + "starttls.required", String.valueOf(this == STARTTLS));
        properties.put(prefix + "ssl.checkserveridentity", "true");
        properties.put(prefix + "ssl.protocols", "TLSv1.3 TLSv1.2");
        properties.put(prefix + "socketFactory.fallback", "false");
        if (trusted != null) {
            properties.put(prefix + "ssl.socketFactory", trusted);
        }
        return properties;
    }
}
