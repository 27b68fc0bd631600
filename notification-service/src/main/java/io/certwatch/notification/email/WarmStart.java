package io.certwatch.notification.email;

import io.certwatch.notification.alert.Recipient;
import io.certwatch.notification.contact.Confirmation;
import io.certwatch.notification.contact.Contact;
import io.certwatch.notification.contact.ContactDetails;
import io.certwatch.notification.delivery.WrittenMessage;
import io.certwatch.notification.smtp.SmtpServers;
import io.certwatch.platform.text.Language;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;

/**
 * Writes a message of each kind (alert, news of the team and of sources, test, confirmation) in each language once the service is ready, and opens a connection to the mail server, so
 * that the first alert waits for neither. A failure is of no consequence: the first message does it then.
 */
record WarmStart(MessageWriter writer, MimeMessages messages, SmtpServers servers, InstantSource clock) {
    private static final Logger LOG = LoggerFactory.getLogger(WarmStart.class);
    private static final String COMPANY = "sample";

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        Thread.ofPlatform().daemon().name("warm-start").start(() -> {
            try {
                write();
                servers.prepare();
            } catch (MessagingException | RuntimeException failed) {
                LOG.debug("The first message will be slower", failed);
            }
        });
    }

    List<MimeMessage> write() throws MessagingException {
        var written = new ArrayList<MimeMessage>();
        for (var language : Language.values()) {
            var recipient = new Recipient("sample", "Sample", "sample@example.org", language);
            for (var message : write(recipient)) {
                written.add(messages.ofTest("sample", recipient, message));
            }
        }
        return written;
    }

    private List<WrittenMessage> write(Recipient recipient) {
        var all = new ArrayList<WrittenMessage>();
        SampleAlerts.at(clock.instant()).forEach(alert -> all.add(writer.write(alert, recipient)));
        all.add(writer.writeTest(recipient, COMPANY));
        all.add(writer.writeConfirmation(createUnconfirmed(recipient)));
        return all;
    }

    private Contact createUnconfirmed(Recipient recipient) {
        var details = ContactDetails.of("sample", recipient.name(), recipient.email(), recipient.language());
        return Contact.of(COMPANY, details, Confirmation.UNCONFIRMED, clock.instant());
    }
}
