package io.certwatch.notification.bounce.imap;

import com.mongodb.MongoException;
import com.mongodb.MongoServerException;
import io.certwatch.notification.bounce.mail.BounceMail;
import io.certwatch.notification.bounce.mail.BounceMail.Source;
import io.certwatch.notification.bounce.mail.NotAReport;
import jakarta.mail.Flags;
import jakarta.mail.Flags.Flag;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.search.AndTerm;
import jakarta.mail.search.FlagTerm;
import java.io.IOException;
import java.util.Objects;
import javax.net.ssl.SSLSocketFactory;
import org.eclipse.angus.mail.imap.IMAPMessage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the reports in a mailbox. A message that was read gets the flag Seen; one that is no report, or that cannot be taken, gets
 * the flag Flagged and stays unseen, for a person to look at.
 */
final class BounceMailbox {
    private static final Logger LOG = LoggerFactory.getLogger(BounceMailbox.class);
    private static final int LARGEST = 2 * 1024 * 1024;
    private static final String TIME_LIMIT = "20000";

    private final BounceMailboxSettings settings;
    private final Session session;
    private final BounceMail bounceMail;

    BounceMailbox(BounceMailboxSettings settings, @Nullable SSLSocketFactory trusted, BounceMail bounceMail) {
        this.settings = settings;
        this.bounceMail = bounceMail;
        var properties = settings.security().properties("imap", trusted);
        properties.put("mail.imap.connectiontimeout", TIME_LIMIT);
        properties.put("mail.imap.timeout", TIME_LIMIT);
        session = Session.getInstance(properties);
    }

    /** Host and port. */
    String server() {
        return settings.host() + ":" + settings.actualPort();
    }

    /** Fails if the mailbox cannot be read; messages that were read before keep their flags. */
    void read() throws MessagingException {
        try (var store = session.getStore("imap")) {
            store.connect(
                    Objects.requireNonNull(settings.host()),
                    settings.actualPort(),
                    settings.username(),
                    settings.password());
            try (var folder = store.getFolder(settings.folder())) {
                folder.open(Folder.READ_WRITE);
                for (var message : folder.search(waiting())) {
                    read(message);
                }
            }
        }
    }

    private static AndTerm waiting() {
        return new AndTerm(new FlagTerm(new Flags(Flag.SEEN), false), new FlagTerm(new Flags(Flag.FLAGGED), false));
    }

    private void read(Message message) throws MessagingException {
        try {
            if (message.getSize() > LARGEST) {
                bounceMail.countSkipped(Source.MAILBOX);
                throw new IOException("it has %d bytes".formatted(message.getSize()));
            }
            bounceMail.take(raw(message), Source.MAILBOX);
            message.setFlag(Flag.SEEN, true);
        } catch (NotAReport | IOException unreadable) {
            message.setFlag(Flag.FLAGGED, true);
            LOG.warn(
                    "Message {} of the mailbox for bounces stays, flagged: {}",
                    message.getMessageNumber(),
                    unreadable.getMessage());
        } catch (RuntimeException | StackOverflowError unexpected) {
            if (isOfConnection(unexpected)) throw unexpected;
            message.setFlag(Flag.FLAGGED, true);
            LOG.error(
                    "Message {} of the mailbox for bounces failed unexpectedly and stays, flagged",
                    message.getMessageNumber(),
                    unexpected);
        }
    }

    /** The database is away: no fault of the message, which is read again. */
    private static boolean isOfConnection(Throwable failed) {
        return failed instanceof MongoException && !(failed instanceof MongoServerException);
    }

    private static byte[] raw(Message message) throws MessagingException, IOException {
        var stored = (IMAPMessage) message;
        stored.setPeek(true);
        try (var bytes = stored.getMimeStream()) {
            return bytes.readAllBytes();
        }
    }
}
