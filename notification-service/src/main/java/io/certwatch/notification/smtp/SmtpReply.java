package io.certwatch.notification.smtp;

import java.util.Locale;

/** What came of handing a message to one server. */
sealed interface SmtpReply {

    /** The words of the server, or why there are none. */
    String words();

    /** For meters. */
    default String tag() {
        return switch (this) {
            case Accepted _ -> "accepted";
            case RefusedAddress _ -> "refused";
            case Refused refused -> refused.forGood() ? "refused" : "refused-for-now";
            case Fault fault -> fault.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
            case Skipped skipped -> skipped.reason().tag;
        };
    }

    record Accepted(String words) implements SmtpReply {}

    /** The server refuses this message (RFC 5321, section 4.2.1): 5xx for good, 4xx for now. */
    record Refused(String words, boolean forGood) implements SmtpReply {}

    /** The server knows no such address: 5.1.x (RFC 3463), said of the recipient. */
    record RefusedAddress(String words) implements SmtpReply {}

    /**
     * The server cannot be used for any message.
     *
     * @param mayHaveTaken the server was sent the whole message or a part of it, and did not say that it refuses it
     */
    record Fault(String words, Kind kind, boolean mayHaveTaken) implements SmtpReply {}

    /** The server was not asked. */
    record Skipped(Reason reason) implements SmtpReply {
        @Override
        public String words() {
            return reason.words;
        }
    }

    enum Kind {
        CONNECTION,
        /** No STARTTLS, or a certificate that is expired, unknown or of another name. */
        TLS,
        AUTHENTICATION,
        /** 421: the server closes the connection. */
        CLOSING,
        TIME_LIMIT
    }

    enum Reason {
        CIRCUIT_OPEN("skipped-circuit-open", "it has not answered lately"),
        RATE_USED_UP("skipped-rate-used-up", "its rate for this minute is used up");

        private final String tag;
        private final String words;

        Reason(String tag, String words) {
            this.tag = tag;
            this.words = words;
        }
    }
}
