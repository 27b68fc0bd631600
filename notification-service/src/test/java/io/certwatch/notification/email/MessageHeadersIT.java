package io.certwatch.notification.email;

import static io.certwatch.notification.alert.Fixtures.COMPANY;
import static io.certwatch.notification.alert.Fixtures.NOON;
import static io.certwatch.notification.alert.Fixtures.alert;
import static io.certwatch.notification.alert.Fixtures.line;
import static io.certwatch.notification.alert.Fixtures.recipient;
import static io.certwatch.notification.alert.Fixtures.withNews;
import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.backing.Mail;
import io.certwatch.backing.MailSink;
import io.certwatch.notification.alert.Alert;
import io.certwatch.notification.alert.AlertCause;
import io.certwatch.notification.alert.AlertLine.News;
import io.certwatch.notification.alert.EarlierAlerts.Earlier;
import io.certwatch.notification.alert.Fixtures;
import io.certwatch.notification.alert.Recipient;
import io.certwatch.notification.company.CompanySettings;
import io.certwatch.notification.company.CompanySettings.ReplyTo;
import io.certwatch.notification.company.InMemoryCompaniesSettings;
import io.certwatch.notification.delivery.Channel;
import io.certwatch.notification.delivery.Delivery;
import io.certwatch.notification.delivery.DeliveryOutcome.Sent;
import io.certwatch.notification.delivery.SentDeliveries;
import io.certwatch.notification.smtp.TestServers;
import io.certwatch.notification.vocabulary.BilingualText;
import io.certwatch.platform.text.Language;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a mail program learns from the header and the parts of a message, as it leaves the SMTP server. */
class MessageHeadersIT {
    private final MailSink sink = MailSink.start(0, 0);
    private final InMemoryCompaniesSettings companies = new InMemoryCompaniesSettings();
    private List<Earlier> earlier = List.of();
    private final Channel channel = EmailChannels.of(
            TestServers.plain(Clock.systemUTC(), Duration.ofSeconds(30), sink.smtpPort()),
            companies,
            (_, _) -> earlier,
            null,
            Clock.systemUTC());
    private final Recipient jane = recipient(Language.EN);

    @AfterEach
    void stop() {
        sink.close();
    }

    @Test
    void showsTheInstallationWhereTheCompanyHasSetNothing() {
        var mail = send(alert(List.of(line("o1")), jane));
        assertThat(mail.from()).containsExactly(new Mail.Address("CertWatch", "certwatch@example.org"));
        assertThat(mail.header("Reply-To")).isEmpty();
        assertThat(mail.subject()).startsWith(COMPANY + ": 1 product ");
        assertThat(mail.header("Auto-Submitted")).isEqualTo("auto-generated");
        assertThat(mail.header("Content-Language")).isEqualTo("en");
    }

    @Test
    void showsTheNameOfTheCompanyAndSendsAnswersToItsContact() {
        set("华信科技, Ltd", new ReplyTo("李娜", "li.na@huaxin.example"), new BilingualText("页脚", "Huaxin <b>&</b>"));
        var mail = send(alert(List.of(line("o1")), jane));
        assertThat(mail.from()).containsExactly(new Mail.Address("华信科技, Ltd", "certwatch@example.org"));
        assertThat(mail.replyTo()).containsExactly(new Mail.Address("李娜", "li.na@huaxin.example"));
        assertThat(mail.subject()).startsWith("华信科技, Ltd: 1 product ");
        assertThat(mail.html()).contains("Huaxin &lt;b&gt;&amp;&lt;/b&gt;").doesNotContain("页脚");
    }

    @Test
    void letsNoSettingAddAHeader() {
        set("Huaxin\r\nBcc: everyone@vendor.example", new ReplyTo("Li\nNa", "li.na@huaxin.example"), null);
        var mail = send(alert(List.of(line("o1")), jane));
        assertThat(mail.recipients()).containsExactly(jane.email());
        assertThat(mail.header("Bcc")).isEmpty();
        assertThat(mail.from())
                .singleElement()
                .satisfies(from -> assertThat(from.name()).isEqualTo("Huaxin Bcc: everyone@vendor.example"));
        assertThat(mail.subject()).startsWith("Huaxin Bcc: everyone@vendor.example: 1 product");
    }

    /** RFC 8058. */
    @Test
    void canBeStoppedWithOneClick() {
        var mail = send(alert(List.of(line("o1")), jane));
        assertThat(mail.header("List-Unsubscribe"))
                .isEqualTo("<https://certwatch.example/unsubscribe/demo.contact-en>");
        assertThat(mail.header("List-Unsubscribe-Post")).isEqualTo("List-Unsubscribe=One-Click");
        assertThat(mail.html()).contains("https://certwatch.example/acknowledge/demo.huawei-cn.contact-en.en\"");
    }

    @Test
    void beginsAThread() {
        var mail = send(alert(List.of(line("o1")), jane));
        assertThat(mail.header("In-Reply-To") + mail.header("References")).isEmpty();
    }

    @Test
    void answersTheMessagesThatToldOfItsObligationsFirst() {
        earlier = IntStream.range(0, 30)
                .mapToObj(i -> new Earlier(
                        alert(new AlertCause(AlertCause.Kind.EDITION, "edition-" + i), List.of())
                                .id(),
                        Set.of("o" + i / 2)))
                .toList();
        var reminder = alert(
                Letters.lines(30).stream()
                        .map(line -> withNews(line, News.DUE_SOON, null))
                        .toList(),
                jane);
        var roots = IntStream.range(0, 15)
                .mapToObj(i -> earlier.get(2 * i).alert())
                .map(id -> "<" + Delivery.id(id, jane) + "@example.org>")
                .toList();
        var mail = send(reminder);
        assertThat(mail.header("References").split("\\s+")).containsExactlyElementsOf(roots);
        assertThat(mail.header("In-Reply-To")).isEqualTo(roots.getLast());
    }

    @Test
    void answersAtMostTwentyMessages() {
        earlier = IntStream.range(0, 30)
                .mapToObj(i -> new Earlier(
                        alert(new AlertCause(AlertCause.Kind.EDITION, "edition-" + i), List.of())
                                .id(),
                        Set.of("o" + i)))
                .toList();
        var lines = Letters.lines(30).stream()
                .map(line -> withNews(line, News.REOPENED, null))
                .toList();
        assertThat(send(alert(lines, jane)).header("References").split("\\s+")).hasSize(20);
    }

    @Test
    void answersTheFirstSendingWhenItIsSentAgain() {
        var first = alert(List.of(line("o1")), jane);
        var mail = send(Fixtures.resent(first));
        assertThat(mail.header("In-Reply-To")).isEqualTo("<" + Delivery.id(first.id(), jane) + "@example.org>");
        assertThat(mail.header("In-Reply-To")).isNotEqualTo("<" + mail.messageId() + ">");
    }

    @Test
    void attachesAllProductsBeyondFifty() throws MessagingException, IOException {
        var mail = send(alert(Letters.lines(51), jane));
        assertThat(mail.text()).contains("50 most urgent of 51 requirements").doesNotContain("USG-o9)");
        var file = attachment(mail);
        assertThat(file.getFileName()).matches("products-\\d{4}-\\d\\d-\\d\\d\\.xlsx");
        try (var workbook = new ReadableWorkbook(file.getInputStream())) {
            assertThat(workbook.getFirstSheet().read()).hasSize(52);
        }
    }

    private static BodyPart attachment(Mail mail) throws MessagingException, IOException {
        var message = new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(mail.raw()));
        return ((MimeMultipart) message.getContent()).getBodyPart(1);
    }

    private void set(String name, ReplyTo replyTo, BilingualText footer) {
        assertThat(companies.save(new CompanySettings(COMPANY, name, replyTo, footer, true, List.of(7), false, 1)))
                .isTrue();
    }

    private Mail send(Alert alert) {
        var delivery = SentDeliveries.waiting(alert, jane, NOON);
        assertThat(channel.send(delivery, channel.write(alert, jane))).isInstanceOf(Sent.class);
        return sink.messages().getLast();
    }
}
