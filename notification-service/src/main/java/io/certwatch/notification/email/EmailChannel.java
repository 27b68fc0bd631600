package io.certwatch.notification.email;

import io.certwatch.notification.alert.Alert;
import io.certwatch.notification.alert.Recipient;
import io.certwatch.notification.contact.Contact;
import io.certwatch.notification.delivery.Channel;
import io.certwatch.notification.delivery.ConfirmationWriter;
import io.certwatch.notification.delivery.DecisionWriter;
import io.certwatch.notification.delivery.Delivery;
import io.certwatch.notification.delivery.DeliveryOutcome;
import io.certwatch.notification.delivery.DeliveryOutcome.GivenUp;
import io.certwatch.notification.delivery.DeliveryOutcome.TryLater;
import io.certwatch.notification.delivery.WrittenMessage;
import io.certwatch.notification.smtp.SmtpServers;
import io.certwatch.notification.vendoranswer.VendorDecision;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import java.util.List;

/** Writes e-mails and hands them to mail servers. */
record EmailChannel(MessageWriter writer, MimeMessages messages, SmtpServers servers)
        implements Channel, ConfirmationWriter, DecisionWriter {

    @Override
    public boolean isOpen() {
        return servers.areAvailable();
    }

    @Override
    public WrittenMessage write(Alert alert, Recipient recipient) {
        return writer.write(alert, recipient);
    }

    @Override
    public WrittenMessage write(Contact contact) {
        return writer.writeConfirmation(contact);
    }

    @Override
    public WrittenMessage write(Contact contact, List<VendorDecision> decisions) {
        return writer.writeDecisions(contact, decisions);
    }

    @Override
    public DeliveryOutcome send(Delivery delivery, WrittenMessage message) {
        try {
            return servers.send(messages.of(delivery, message));
        } catch (MessagingException failed) {
            return unwritable(failed);
        }
    }

    @Override
    public DeliveryOutcome test(Recipient recipient, String company, String message) {
        try {
            return servers.send(messages.ofTest(message, recipient, writer.writeTest(recipient, company)));
        } catch (MessagingException failed) {
            return unwritable(failed);
        }
    }

    private static DeliveryOutcome unwritable(MessagingException failed) {
        return failed instanceof AddressException
                ? new GivenUp("The address is not valid: " + failed.getMessage())
                : new TryLater("The message cannot be written: " + failed.getMessage());
    }
}
