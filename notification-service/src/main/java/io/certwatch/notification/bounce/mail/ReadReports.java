package io.certwatch.notification.bounce.mail;

import io.certwatch.notification.bounce.MailReport;
import io.certwatch.notification.delivery.DeliveryReport.Kind;
import io.certwatch.notification.smtp.BounceAddress;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Reads delivery status notifications (RFC 3464) and complaints in the Abuse Reporting Format (RFC 5965) from
 * {@code multipart/report} messages (RFC 6522). The Message-ID that they are about is in the quoted message, in its quoted
 * headers, or in the address that the report was sent to.
 */
@Component
public final class ReadReports {
    private static final Session SESSION = Session.getInstance(new Properties());
    private static final Pattern STATUS = Pattern.compile("[245]\\.\\d{1,3}\\.\\d{1,3}");
    private static final int LONGEST_WORDS = 500;
    private static final int MOST_RECIPIENTS = 50;

    private final @Nullable BounceAddress address;

    /** @param address the sender of the envelopes of our messages; null if it carries no Message-ID */
    public ReadReports(@Nullable BounceAddress address) {
        this.address = address;
    }

    /** @param raw an Internet message (RFC 5322) */
    public List<MailReport> read(byte[] raw) throws NotAReport {
        try {
            var message = new MimeMessage(SESSION, new ByteArrayInputStream(raw));
            return read(message);
        } catch (MessagingException | IOException | RuntimeException unreadable) {
            throw new NotAReport("The message cannot be read: " + unreadable.getMessage());
        }
    }

    private List<MailReport> read(MimeMessage message) throws MessagingException, IOException, NotAReport {
        var type = new ContentType(message.getContentType());
        if (!type.match("multipart/report") || !(message.getContent() instanceof MimeMultipart parts)) {
            throw new NotAReport("The message is no multipart/report");
        }
        var about = quotedMessage(parts).or(() -> findByAddress(message));
        if (about.isEmpty()) throw new NotAReport("The report names no message of ours");
        return switch (String.valueOf(type.getParameter("report-type")).toLowerCase(Locale.ROOT)) {
            case "delivery-status" -> notifications(parts, about.get());
            case "feedback-report" -> complaints(parts, about.get());
            default -> throw new NotAReport("The report is neither a delivery-status nor a feedback-report");
        };
    }

    private static List<MailReport> notifications(MimeMultipart parts, String about)
            throws MessagingException, IOException, NotAReport {
        var groups = groups(part(parts, "message/delivery-status"));
        var reports = new ArrayList<MailReport>();
        for (var recipient : groups.subList(Math.min(1, groups.size()), Math.min(groups.size(), MOST_RECIPIENTS))) {
            kind(recipient)
                    .map(kind -> new MailReport(
                            about,
                            kind,
                            addresses(recipient, "Original-Recipient", "Final-Recipient"),
                            status(recipient),
                            words(recipient, "Diagnostic-Code", "Status", "Action")))
                    .ifPresent(reports::add);
        }
        return reports;
    }

    /** None if the recipient says that a message is wanted (RFC 5965, 3.5). */
    private static List<MailReport> complaints(MimeMultipart parts, String about)
            throws MessagingException, IOException, NotAReport {
        var groups = groups(part(parts, "message/feedback-report"));
        if (groups.isEmpty()) throw new NotAReport("The complaint is empty");
        var fields = groups.getFirst();
        if (first(fields, "Feedback-Type").equalsIgnoreCase("not-spam")) return List.of();
        var recipients = addresses(fields, "Original-Rcpt-To", "Removal-Recipient");
        return List.of(new MailReport(
                about,
                Kind.COMPLAINED,
                recipients.isEmpty() ? quotedRecipients(parts) : recipients,
                null,
                words(fields, "Feedback-Type", "User-Agent")));
    }

    /** Empty for messages that were delivered, relayed or expanded (RFC 3464, 2.3.3). */
    private static Optional<Kind> kind(InternetHeaders recipient) {
        var status = status(recipient);
        return switch (first(recipient, "Action").toLowerCase(Locale.ROOT)) {
            case "failed" -> Optional.of(status != null && status.startsWith("4") ? Kind.EXPIRED : Kind.FAILED);
            case "delayed" -> Optional.of(Kind.DELAYED);
            default -> Optional.empty();
        };
    }

    private static @Nullable String status(InternetHeaders recipient) {
        var found = STATUS.matcher(first(recipient, "Status"));
        return found.find() ? found.group() : null;
    }

    /** The headers of a part that consists of groups of headers with blank lines between them. */
    private static List<InternetHeaders> groups(BodyPart part) throws MessagingException, IOException {
        var text = new String(part.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        var groups = new ArrayList<InternetHeaders>();
        var group = new StringBuilder();
        for (var line : text.lines().toList()) {
            if (!line.isBlank()) {
                group.append(line).append("\r\n");
            } else if (!group.isEmpty()) {
                groups.add(headers(group));
                group.setLength(0);
            }
        }
        if (!group.isEmpty()) {
            groups.add(headers(group));
        }
        return groups;
    }

    private static InternetHeaders headers(CharSequence group) throws MessagingException {
        return new InternetHeaders(new ByteArrayInputStream((group + "\r\n").getBytes(StandardCharsets.UTF_8)), true);
    }

    private static Optional<String> quotedMessage(MimeMultipart parts) throws MessagingException, IOException {
        return quotedHeaders(parts)
                .map(quoted -> quoted.getHeader("Message-ID"))
                .filter(ids -> ids.length > 0)
                .map(ids -> BounceAddress.localPart(ids[0]));
    }

    private static Set<String> quotedRecipients(MimeMultipart parts) throws MessagingException, IOException {
        return quotedHeaders(parts).map(quoted -> addresses(quoted, "To")).orElse(Set.of());
    }

    private static Optional<InternetHeaders> quotedHeaders(MimeMultipart parts) throws MessagingException, IOException {
        for (var type : List.of("message/rfc822", "text/rfc822-headers", "message/global")) {
            for (var i = 0; i < parts.getCount(); i++) {
                if (parts.getBodyPart(i).isMimeType(type)) {
                    return Optional.of(new InternetHeaders(parts.getBodyPart(i).getInputStream(), true));
                }
            }
        }
        return Optional.empty();
    }

    private Optional<String> findByAddress(MimeMessage message) {
        return address == null
                ? Optional.empty()
                : Stream.of("X-Original-To", "Delivered-To", "To")
                        .flatMap(name -> values(message, name))
                        .map(ReadReports::bare)
                        .flatMap(to -> address.messageIn(to).stream())
                        .findFirst();
    }

    private static Stream<String> values(MimeMessage message, String name) {
        try {
            var values = message.getHeader(name);
            return values == null ? Stream.empty() : Stream.of(values);
        } catch (MessagingException unreadable) {
            return Stream.empty();
        }
    }

    private static BodyPart part(MimeMultipart parts, String type) throws MessagingException, NotAReport {
        for (var i = 0; i < parts.getCount(); i++) {
            if (parts.getBodyPart(i).isMimeType(type)) return parts.getBodyPart(i);
        }
        throw new NotAReport("The report has no part " + type);
    }

    private static Set<String> addresses(InternetHeaders fields, String... names) {
        return Stream.of(names)
                .map(fields::getHeader)
                .filter(Objects::nonNull)
                .flatMap(Stream::of)
                .map(ReadReports::bare)
                .filter(address -> address.contains("@"))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Without the type of the address (RFC 3464, 2.1.2), a name and brackets. */
    private static String bare(String address) {
        var value = address.substring(address.indexOf(';') + 1).strip();
        var open = value.lastIndexOf('<');
        var close = value.lastIndexOf('>');
        return (open >= 0 && close > open ? value.substring(open + 1, close) : value)
                .strip()
                .toLowerCase(Locale.ROOT);
    }

    private static String words(InternetHeaders fields, String... names) {
        var words = Stream.of(names)
                .map(name -> first(fields, name))
                .filter(value -> !value.isEmpty())
                .map(value -> value.replaceFirst("(?i)^smtp\\s*;", ""))
                .findFirst()
                .orElse("")
                .replaceAll("\\p{Cntrl}+\\s*", " ")
                .strip();
        return words.length() <= LONGEST_WORDS ? words : words.substring(0, LONGEST_WORDS);
    }

    private static String first(InternetHeaders fields, String name) {
        var values = fields.getHeader(name);
        return values == null || values.length == 0 ? "" : values[0].strip();
    }
}
