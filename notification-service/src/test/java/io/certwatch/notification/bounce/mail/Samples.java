package io.certwatch.notification.bounce.mail;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Reports as mail servers and mailbox providers write them, about a message with a given Message-ID. */
public final class Samples {
    private Samples() {}

    /** Of Postfix: the mailbox does not exist. */
    public static byte[] failed(String messageId, String recipient) {
        return notification(
                "failed", "5.1.1", "550 5.1.1 <%s>: No such user here".formatted(recipient), messageId, recipient);
    }

    /** Of somebody hostile: many blank lines between the fields of the message and those of the recipient. */
    public static byte[] failedAfterBlankLines(int count, String messageId, String recipient) {
        var report = new String(failed(messageId, recipient), UTF_8);
        return report.replace("Final-Recipient", "\r\n".repeat(count) + "Final-Recipient")
                .getBytes(UTF_8);
    }

    /** Of Postfix: the next server has not answered for hours. */
    public static byte[] delayed(String messageId, String recipient) {
        return notification(
                "delayed", "4.4.1", "450 4.4.1 connect to mx.vendor.example: timed out", messageId, recipient);
    }

    /** Of Postfix: the next server has not answered for days. */
    public static byte[] expired(String messageId, String recipient) {
        return notification("failed", "4.4.7", "450 4.4.7 message expired", messageId, recipient);
    }

    public static byte[] delivered(String messageId, String recipient) {
        return notification("delivered", "2.0.0", "250 2.0.0 Ok", messageId, recipient);
    }

    private static byte[] notification(
            String action, String status, String diagnostic, String messageId, String recipient) {
        return bytes("""
            Return-Path: <>
            Date: Fri, 27 Nov 2026 12:00:00 +0800 (CST)
            From: MAILER-DAEMON@mail.example.org (Mail Delivery System)
            Subject: Undelivered Mail Returned to Sender
            To: certwatch@example.org
            Auto-Submitted: auto-replied
            MIME-Version: 1.0
            Content-Type: multipart/report; report-type=delivery-status;
            	boundary="9B095B5ADE.1764216000/mail.example.org"
            Message-Id: <20261127040000.A1B2C3@mail.example.org>

            This is a MIME-encapsulated message.

            --9B095B5ADE.1764216000/mail.example.org
            Content-Description: Notification
            Content-Type: text/plain; charset=us-ascii

            I'm sorry to have to inform you that your message could not
            be delivered to one or more recipients.

            --9B095B5ADE.1764216000/mail.example.org
            Content-Description: Delivery report
            Content-Type: message/delivery-status

            Reporting-MTA: dns; mail.example.org
            X-Postfix-Queue-ID: 9B095B5ADE
            Arrival-Date: Fri, 27 Nov 2026 11:59:00 +0800 (CST)

            Final-Recipient: rfc822; %1$s
            Original-Recipient: rfc822;%1$s
            Action: %2$s
            Status: %3$s
            Remote-MTA: dns; mx.vendor.example
            Diagnostic-Code: smtp; %4$s

            --9B095B5ADE.1764216000/mail.example.org
            Content-Description: Undelivered Message
            Content-Type: message/rfc822

            From: CertWatch <certwatch@example.org>
            To: Jane Roe <%1$s>
            Message-ID: <%5$s>
            Subject: Products of yours
            MIME-Version: 1.0
            Content-Type: text/plain

            Text
            --9B095B5ADE.1764216000/mail.example.org--
            """.formatted(recipient, action, status, diagnostic, messageId));
    }

    /** Of Exchange: with the headers of the message only, and a folded diagnosis. */
    public static byte[] failedWithHeadersOnly(String messageId, String recipient) {
        return bytes("""
            From: postmaster@vendor.example
            To: certwatch@example.org
            Subject: Undeliverable: Products of yours
            MIME-Version: 1.0
            Content-Type: multipart/report; report-type="delivery-status"; boundary=exch

            --exch
            Content-Type: text/html

            <p>Your message could not be delivered.</p>
            --exch
            Content-Type: message/delivery-status

            Reporting-MTA: dns;mx.vendor.example

            Final-Recipient: RFC822;%s
            Action: FAILED
            Status: 5.2.1
            Diagnostic-Code: smtp;550 5.2.1 The account
             is disabled

            --exch
            Content-Type: text/rfc822-headers

            Message-ID: <%s>
            Subject: Products of yours

            --exch--
            """.formatted(recipient, messageId));
    }

    /** The message is neither quoted nor named, but the address that the report was sent to is ours. */
    public static byte[] failedWithoutMessage(String to, String recipient) {
        return bytes("""
            From: postmaster@vendor.example
            To: <%s>
            Subject: failure notice
            MIME-Version: 1.0
            Content-Type: multipart/report; report-type=delivery-status; boundary=b

            --b
            Content-Type: text/plain

            No.
            --b
            Content-Type: message/delivery-status

            Reporting-MTA: dns; mx.vendor.example

            Final-Recipient: rfc822; %s
            Action: failed
            Status: 5.1.1

            --b--
            """.formatted(to, recipient));
    }

    /** As in RFC 5965, appendix B.2. */
    public static byte[] complaint(String type, String messageId, String recipient) {
        return bytes("""
            From: <abusedesk@mailbox.example>
            Date: Thu, 8 Mar 2026 17:40:36 EDT
            Subject: FW: Products of yours
            To: <abuse@example.org>
            MIME-Version: 1.0
            Content-Type: multipart/report; report-type=feedback-report;
                 boundary="part1_13d.2e68ed54_boundary"

            --part1_13d.2e68ed54_boundary
            Content-Type: text/plain; charset="US-ASCII"
            Content-Transfer-Encoding: 7bit

            This is an email abuse report for an email message.

            --part1_13d.2e68ed54_boundary
            Content-Type: message/feedback-report

            Feedback-Type: %s
            User-Agent: SomeGenerator/1.0
            Version: 1
            Original-Mail-From: <certwatch@example.org>
            Reported-Domain: example.org

            --part1_13d.2e68ed54_boundary
            Content-Type: message/rfc822
            Content-Disposition: inline

            From: <certwatch@example.org>
            To: Jane Roe <%s>
            Subject: Products of yours
            Message-ID: <%s>

            Text
            --part1_13d.2e68ed54_boundary--
            """.formatted(type, recipient, messageId));
    }

    public static byte[] outOfOffice() {
        return bytes("""
            From: jane@vendor.example
            To: certwatch@example.org
            Subject: Out of office
            Auto-Submitted: auto-replied
            Content-Type: text/plain

            I am back on Monday.
            """);
    }

    private static byte[] bytes(String message) {
        return message.replace("\n", "\r\n").getBytes(UTF_8);
    }
}
