package io.certwatch.backing;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;

/** Receives one message over SMTP. */
final class Reception implements MessageHandler {
    private final Inbox inbox;
    private final RecipientBehaviour manners;
    private final List<String> recipients = new ArrayList<>();
    private String sender = "";

    Reception(Inbox inbox, RecipientBehaviour manners) {
        this.inbox = inbox;
        this.manners = manners;
    }

    @Override
    public void from(String sender) {
        this.sender = sender;
    }

    @Override
    public void recipient(String recipient) throws RejectException {
        manners.greet(recipient);
        recipients.add(recipient);
    }

    @Override
    public String data(InputStream data) throws RejectException, IOException {
        try {
            var mail = MailReader.read(sender, recipients, Instant.now(), data.readAllBytes());
            inbox.add(mail);
            return "Ok: kept as " + mail.id();
        } catch (MessagingException e) {
            throw new RejectException(554, "Not a message: " + e.getMessage());
        }
    }

    @Override
    public void done() {}
}
