package io.certwatch.notification.email;

import static io.certwatch.notification.alert.Fixtures.NOON;
import static io.certwatch.notification.alert.Fixtures.line;
import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.backing.Mail;
import io.certwatch.backing.MailSink;
import io.certwatch.notification.alert.Alert;
import io.certwatch.notification.alert.AlertLine;
import io.certwatch.notification.alert.AlertLine.Product;
import io.certwatch.notification.alert.Fixtures;
import io.certwatch.notification.alert.Recipient;
import io.certwatch.notification.delivery.Channel;
import io.certwatch.notification.delivery.DeliveryOutcome;
import io.certwatch.notification.delivery.DeliveryOutcome.GivenUp;
import io.certwatch.notification.delivery.DeliveryOutcome.NotTried;
import io.certwatch.notification.delivery.DeliveryOutcome.Sent;
import io.certwatch.notification.delivery.DeliveryOutcome.ServerFault;
import io.certwatch.notification.delivery.DeliveryOutcome.TryLater;
import io.certwatch.notification.delivery.SentDeliveries;
import io.certwatch.notification.smtp.SmtpServers;
import io.certwatch.notification.smtp.TestServers;
import io.certwatch.notification.vocabulary.BilingualText;
import io.certwatch.notification.vocabulary.CiiExposure;
import io.certwatch.platform.text.Language;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Sends to a mail server that accepts, rejects, disconnects, does not answer or is not running. */
class EmailChannelIT {
    private static final String INBOX = "jane@vendor.example";

    private final MailSink sink = MailSink.start(0, 0);
    private final SmtpServers servers = servers(sink.smtpPort(), Duration.ofSeconds(30));
    private final Channel channel = EmailChannels.to(servers, Clock.systemUTC());

    @AfterEach
    void stop() {
        servers.close();
        sink.close();
    }

    @Test
    void sendsOneMessageWithHtmlAndText() {
        assertThat(send(channel, INBOX)).isInstanceOf(Sent.class);
        var mail = theMail();
        assertThat(mail.recipients()).containsExactly(INBOX);
        assertThat(mail.html())
                .contains("USG-o1", "SCP-02", "28 February 2027", "Art. 25", "Art. 63", "28 October 2025");
        assertThat(mail.text())
                .contains("USG-o1", "SCP-02", "28 February 2027", "Art. 25", "Art. 63", "28 October 2025");
        assertThat(mail.header("X-CertWatch-Trace")).isEqualTo(Fixtures.TRACE);
        assertThat(mail.html()).contains(Fixtures.TRACE);
    }

    @Test
    void sendsSourceNewsToASteward() {
        var steward = new Recipient("steward:" + INBOX, "Jane Roe", INBOX, Language.EN);
        assertThat(send(channel, Fixtures.notice(Fixtures.held(), steward), steward))
                .isInstanceOf(Sent.class);
        var mail = theMail();
        assertThat(mail.subject()).isEqualTo("A version is held for your decision (CAC: the register of results)");
        assertThat(mail.html())
                .contains(
                        "The list has 6 items",
                        "https://certwatch.example/api/sources/cac-register/checks/31",
                        Fixtures.TRACE);
        assertThat(mail.text())
                .contains(
                        "The list has 6 items",
                        "https://certwatch.example/api/sources/cac-register/checks/31/original",
                        Fixtures.TRACE);
    }

    @Test
    void keepsTheMessageIdWhenSentAgain() {
        send(channel, INBOX);
        send(channel, INBOX);
        assertThat(sink.messages())
                .extracting(Mail::messageId)
                .hasSize(2)
                .containsOnly(theMail().messageId());
    }

    @Test
    void recordsTheAnswerOfTheServer() {
        assertThat(send(channel, INBOX).answer()).matches("250 Ok: kept as \\S+");
    }

    @Test
    void retriesWhenTheServerIsBusy() {
        sink.refuse(INBOX, 451, "Greylisted");
        var outcome = send(channel, INBOX);
        assertThat(outcome).isInstanceOf(TryLater.class);
        assertThat(outcome.answer()).contains("451", "Greylisted");
    }

    @Test
    void givesUpWhenTheServerRejectsTheMessage() {
        sink.refuse(INBOX, 550, "No such mailbox");
        var outcome = send(channel, INBOX);
        assertThat(outcome).isInstanceOf(GivenUp.class);
        assertThat(outcome.answer()).contains("550", "No such mailbox");
    }

    @Test
    void givesUpOnAnInvalidAddress() {
        assertThat(send(channel, "not an address")).isInstanceOf(GivenUp.class);
    }

    @Test
    void retriesOnANewConnectionWhenTheOldOneDrops() {
        sink.hangUpOn(INBOX);
        assertThat(send(channel, INBOX)).isInstanceOf(ServerFault.class);
        assertThat(send(channel, "other@vendor.example")).isInstanceOf(Sent.class);
    }

    @Test
    void keepsTheCircuitClosedWhenARecipientIsRejected() {
        sink.refuse(INBOX, 451, "Greylisted");
        for (var i = 0; i < 20; i++) {
            send(channel, INBOX);
        }
        assertThat(channel.isOpen()).isTrue();
    }

    @Test
    void opensTheCircuitWhenTheServerIsDown() throws IOException {
        try (var nobody = servers(aPortNobodyListensOn(), Duration.ofSeconds(30))) {
            var gone = EmailChannels.to(nobody, Clock.systemUTC());
            for (var i = 0; i < 5; i++) {
                assertThat(send(gone, INBOX)).isInstanceOf(ServerFault.class);
            }
            assertThat(gone.isOpen()).isFalse();
            assertThat(send(gone, INBOX)).isInstanceOf(NotTried.class);
        }
    }

    @Test
    void timesOutWhenTheServerDoesNotAnswer() throws IOException {
        try (var silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
                var limited = servers(silent.getLocalPort(), Duration.ofMillis(300))) {
            assertThat(send(EmailChannels.to(limited, Clock.systemUTC()), INBOX))
                    .isInstanceOf(ServerFault.class);
        }
    }

    @Test
    void escapesMarkupInNames() {
        var evil = "<script>alert(1)</script><img src=x onerror=alert(2)>";
        var product = new Product("<b>SKU</b>", new BilingualText(evil, evil), "\"><i>model</i>", CiiExposure.NONE);
        send(channel, INBOX, "Jane\r\nBcc: everyone@vendor.example", line("o1", product));
        var mail = theMail();
        assertThat(mail.html())
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;", "&lt;b&gt;SKU&lt;/b&gt;")
                .doesNotContain("<script", "<img", "<i>model");
        assertThat(mail.recipients()).containsExactly(INBOX);
        assertThat(mail.header("Bcc")).isEmpty();
    }

    private Mail theMail() {
        return sink.messages().getFirst();
    }

    private static DeliveryOutcome send(Channel channel, String email) {
        return send(channel, email, "Jane Roe", line("o1"));
    }

    private static DeliveryOutcome send(Channel channel, String email, String name, AlertLine line) {
        var recipient = new Recipient("c1", name, email, Language.EN);
        return send(channel, Fixtures.alert(List.of(line), recipient), recipient);
    }

    private static DeliveryOutcome send(Channel channel, Alert alert, Recipient recipient) {
        var delivery = SentDeliveries.waiting(alert, recipient, NOON);
        return channel.send(delivery, channel.write(alert, recipient));
    }

    private static SmtpServers servers(int port, Duration limit) {
        return TestServers.plain(Clock.systemUTC(), limit, port);
    }

    private static int aPortNobodyListensOn() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
