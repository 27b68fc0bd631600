package io.certwatch.notification.smtp;

import org.jspecify.annotations.Nullable;

/** One message's use of a connection, which belongs to another message afterwards: breaking off late closes nothing. */
final class Conversation {

    private @Nullable SmtpConnection connection;
    private boolean hasBegunData;
    private boolean isBrokenOff;

    /** Returns false if the conversation was broken off before it began. */
    synchronized boolean begin(SmtpConnection used) {
        if (!isBrokenOff) connection = used;
        return !isBrokenOff;
    }

    /** Returns false if the connection has been broken off, so that no other message can use it. */
    synchronized boolean end() {
        hasBegunData = hasBegunData();
        connection = null;
        return !isBrokenOff;
    }

    synchronized void breakOff() {
        isBrokenOff = true;
        if (connection != null) connection.breakOff();
    }

    /** Whether the server may have taken the message. */
    synchronized boolean hasBegunData() {
        return hasBegunData || (connection != null && connection.hasBegunData());
    }
}
