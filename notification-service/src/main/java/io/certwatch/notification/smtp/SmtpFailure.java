package io.certwatch.notification.smtp;

import io.certwatch.notification.smtp.SmtpReply.Fault;
import io.certwatch.notification.smtp.SmtpReply.Kind;
import io.certwatch.notification.smtp.SmtpReply.Refused;
import io.certwatch.notification.smtp.SmtpReply.RefusedAddress;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import java.net.SocketTimeoutException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;

/**
 * Tells what an exception concerns. Everything until the connection is signed in concerns the server. Then a reply code
 * concerns the message, except 421 (the server closes) and 530, 534, 535 and 538 (RFC 4954, section 6, and RFC 3207:
 * authentication or TLS is required).
 */
final class SmtpFailure {
    private static final int CLOSING = 421;
    private static final List<Integer> NOT_SIGNED_IN = List.of(530, 534, 535, 538);

    /** 5.1.7 and 5.1.8 are about the sender, and are said of each recipient as well. */
    private static final Pattern UNKNOWN_ADDRESS = Pattern.compile("5\\d\\d[ -]5\\.1\\.(?![78]\\b)\\d{1,3}\\b");

    private SmtpFailure() {}

    /** @param greeted the last reply of the server before the connection failed; blank if there was none */
    static Fault whileConnecting(Exception failure, String greeted) {
        var causes = causes(failure);
        var words = words(causes.getFirst());
        if (causes.stream().anyMatch(AuthenticationFailedException.class::isInstance)) {
            return new Fault("The sign-in was refused: " + words, Kind.AUTHENTICATION, false);
        }
        if (causes.stream().anyMatch(SSLException.class::isInstance)) {
            return new Fault("TLS: " + words, Kind.TLS, false);
        }
        var outermost = words(failure);
        if (outermost.contains("STARTTLS")) return new Fault(outermost, Kind.TLS, false);
        if (greeted.startsWith("4") || greeted.startsWith("5")) {
            return new Fault(oneLine(greeted), greeted.startsWith("421") ? Kind.CLOSING : Kind.CONNECTION, false);
        }
        return new Fault(words, kind(causes), false);
    }

    /** @param dataBegun the server had asked for the text of the message */
    static SmtpReply whileSending(Exception failure, boolean dataBegun) {
        var causes = causes(failure);
        for (var cause : causes) {
            if (cause instanceof AddressException) {
                return new Refused("The address is not valid: " + words(cause), true);
            }
            var code = code(cause);
            if (code == CLOSING) return new Fault(words(cause), Kind.CLOSING, false);
            if (NOT_SIGNED_IN.contains(code)) return new Fault(words(cause), Kind.AUTHENTICATION, false);
            if (isOfUnknownAddress(cause)) return new RefusedAddress(words(cause));
            if (code >= 400) return new Refused(words(cause), code >= 500);
        }
        return new Fault(words(causes.getFirst()), kind(causes), dataBegun);
    }

    private static boolean isOfUnknownAddress(Throwable cause) {
        return cause instanceof SMTPAddressFailedException
                && UNKNOWN_ADDRESS.matcher(words(cause)).lookingAt();
    }

    private static Kind kind(List<Throwable> causes) {
        return causes.stream().anyMatch(SocketTimeoutException.class::isInstance) ? Kind.TIME_LIMIT : Kind.CONNECTION;
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
        return message == null ? failure.getClass().getSimpleName() : oneLine(message);
    }

    private static String oneLine(String text) {
        return text.strip().replaceAll("\\s*\\R\\s*", " ");
    }
}
