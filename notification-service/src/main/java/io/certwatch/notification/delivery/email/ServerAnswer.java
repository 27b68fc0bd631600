package io.certwatch.notification.delivery.email;

import io.certwatch.notification.delivery.DeliveryOutcome;
import io.certwatch.notification.delivery.DeliveryOutcome.GivenUp;
import io.certwatch.notification.delivery.DeliveryOutcome.TryLater;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;

/**
 * Classifies an SMTP failure. A reply code concerns the message: 4xx is temporary, 5xx permanent. No reply, or 421,
 * concerns the server.
 */
record ServerAnswer(DeliveryOutcome outcome, boolean serverIsAvailable) {
    private static final int CLOSING = 421;

    static ServerAnswer of(Exception failure) {
        var causes = causes(failure);
        for (var cause : causes) {
            if (cause instanceof AddressException) {
                return new ServerAnswer(new GivenUp("The address is not valid: " + words(cause)), true);
            }
            var code = code(cause);
            if (code >= 500) {
                return new ServerAnswer(new GivenUp(words(cause)), true);
            }
            if (code >= 400) {
                return new ServerAnswer(new TryLater(words(cause)), code != CLOSING);
            }
        }
        return new ServerAnswer(new TryLater(words(causes.getLast())), false);
    }

    private static int code(Throwable failure) {
        return switch (failure) {
            case SMTPAddressFailedException recipient -> recipient.getReturnCode();
            case SMTPSenderFailedException sender -> sender.getReturnCode();
            case SMTPSendFailedException message -> message.getReturnCode();
            default -> -1;
        };
    }

    /** Innermost first: the exceptions that jakarta.mail wraps around an answer contain less. */
    private static List<Throwable> causes(Throwable failure) {
        var causes = new ArrayList<Throwable>();
        for (Throwable cause = failure; cause != null && causes.size() < 10; cause = next(cause)) {
            causes.addFirst(cause);
        }
        return causes;
    }

    private static @Nullable Throwable next(Throwable failure) {
        var next = failure instanceof MessagingException mail ? mail.getNextException() : null;
        return next == null ? failure.getCause() : next;
    }

    private static String words(Throwable failure) {
        var message = failure.getMessage();
        return message == null
                ? failure.getClass().getSimpleName()
                : message.strip().replaceAll("\\s*\\R\\s*", " ");
    }
}
