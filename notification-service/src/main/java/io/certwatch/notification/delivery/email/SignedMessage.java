package io.certwatch.notification.delivery.email;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

/** A message whose bytes do not change any more: a mail library may otherwise choose another encoding for a part. */
final class SignedMessage extends MimeMessage {
    private final byte[] bytes;

    SignedMessage(MimeMessage message, byte[] bytes) throws MessagingException {
        super(message);
        this.bytes = Arrays.copyOf(bytes, bytes.length);
        this.saved = true;
    }

    @Override
    public void saveChanges() {
        // what was signed stays as it is
    }

    @Override
    public void writeTo(OutputStream out, String[] without) throws IOException {
        out.write(bytes);
    }
}
