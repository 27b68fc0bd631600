package io.certwatch.notification.smtp;

import static io.certwatch.notification.smtp.ScriptedSmtp.Step.AUTH;
import static io.certwatch.notification.smtp.ScriptedSmtp.Step.END_OF_DATA;
import static io.certwatch.notification.smtp.ScriptedSmtp.Step.GREETING;
import static io.certwatch.notification.smtp.ScriptedSmtp.Step.MAIL;
import static io.certwatch.notification.smtp.ScriptedSmtp.Step.RCPT;
import static io.certwatch.notification.smtp.ScriptedSmtp.Step.STARTTLS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.certwatch.notification.delivery.DeliveryOutcome;
import io.certwatch.notification.delivery.DeliveryOutcome.AddressRefused;
import io.certwatch.notification.delivery.DeliveryOutcome.GivenUp;
import io.certwatch.notification.delivery.DeliveryOutcome.NotTried;
import io.certwatch.notification.delivery.DeliveryOutcome.Sent;
import io.certwatch.notification.delivery.DeliveryOutcome.ServerFault;
import io.certwatch.notification.delivery.DeliveryOutcome.TryLater;
import io.certwatch.notification.smtp.ScriptedSmtp.Received;
import io.certwatch.notification.timing.TestClock;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

/** Mail servers with good and bad certificates, accounts, rates and manners, on real connections. */
class SmtpServersIT {
    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final Duration TAR_PIT_LIMIT = Duration.ofMillis(400);
    private static final String USER = "certwatch";
    private static final String PASSWORD = "wW7-never-in-clear";

    private static Certificates good;
    private static Certificates expired;
    private static Certificates ofAnotherName;

    private final TestClock clock = new TestClock(Instant.parse("2026-11-27T04:00:00Z"));
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final ScriptedSmtp first = ScriptedSmtp.start();
    private final ScriptedSmtp second = ScriptedSmtp.start();
    private @Nullable SmtpServers servers;

    @BeforeAll
    static void makeCertificates() {
        good = Certificates.validFor("localhost");
        expired = Certificates.expiredFor("localhost");
        ofAnotherName = Certificates.validFor("mail.vendor.example");
    }

    @AfterEach
    void stop() {
        first.close();
        second.close();
        if (servers != null) {
            servers.close();
        }
    }

    @Test
    void sendsAfterStartTls() {
        first.offersStartTls(good.server());
        use(startTls(first, "good"));

        assertThat(send()).isEqualTo(new Sent("250 2.0.0 Ok: queued as 1"));
        assertThat(first.messages()).extracting(Received::overTls).containsExactly(true);
    }

    @Test
    void sendsWithTlsFromTheFirstByte() {
        first.speaksTlsFromTheStart(good.server());
        use(server(first, MailSecurity.TLS, "good"));

        assertThat(send()).isInstanceOf(Sent.class);
        assertThat(first.lines()).isNotEmpty().allMatch(ScriptedSmtp.Line::overTls);
    }

    @Test
    void signsIn() {
        first.offersStartTls(good.server()).asksToSignIn(USER, PASSWORD);
        use(signedIn(first, PASSWORD));

        assertThat(send()).isInstanceOf(Sent.class);
        assertThat(first.messages()).extracting(Received::user).containsExactly(USER);
    }

    @Test
    void sendsNothingToAServerWithoutStartTls() {
        first.asksToSignIn(USER, PASSWORD);
        use(signedIn(first, PASSWORD));

        assertThat(send()).isInstanceOf(ServerFault.class).matches(says("STARTTLS is required"));
        assertNothingInClear(first);
    }

    @Test
    void sendsNothingToAServerThatCannotStartTlsNow() {
        first.offersStartTls(good.server()).answer(STARTTLS, "454 4.7.0 TLS not available");
        use(startTls(first, "good"));

        assertThat(send()).isInstanceOf(ServerFault.class).matches(says("454 4.7.0 TLS not available"));
        assertNothingInClear(first);
    }

    @Test
    void sendsNothingToAServerWithAnExpiredCertificate() {
        first.offersStartTls(expired.server());
        use(startTls(first, "expired"));

        assertThat(send()).isInstanceOf(ServerFault.class).matches(says("TLS"));
        assertNothingInClear(first);
    }

    @Test
    void sendsNothingToAServerWithTheCertificateOfAnother() {
        first.offersStartTls(ofAnotherName.server());
        use(startTls(first, "of-another-name"));

        assertThat(send()).isInstanceOf(ServerFault.class).matches(says("TLS")).matches(says("localhost"));
        assertNothingInClear(first);
    }

    @Test
    void sendsNothingToAServerThatNobodyVouchesFor() {
        first.offersStartTls(good.server());
        use(startTls(first, null));

        assertThat(send()).isInstanceOf(ServerFault.class).matches(says("TLS"));
        assertNothingInClear(first);
    }

    @Test
    void checksTheCertificateAlsoWithTlsFromTheFirstByte() {
        first.speaksTlsFromTheStart(ofAnotherName.server());
        use(server(first, MailSecurity.TLS, "of-another-name"));

        assertThat(send()).isInstanceOf(ServerFault.class).matches(says("TLS"));
        assertThat(first.messages()).isEmpty();
    }

    @Test
    void doesNotTryAgainWithTheCertificatesOfTheJvm() {
        first.speaksTlsFromTheStart(good.server());
        use(server(first, MailSecurity.TLS, "of-another-name"));

        assertThat(send()).isInstanceOf(ServerFault.class).matches(says("TLS"));
        assertThat(first.timesConnected()).isOne();
    }

    @Test
    void takesTheNextServerWhenTlsIsWrong() {
        first.offersStartTls(expired.server());
        second.offersStartTls(good.server());
        use(startTls(first, "expired"), startTls(second, "good"));

        assertThat(send())
                .isInstanceOf(Sent.class)
                .matches(says("250 2.0.0 Ok: queued as 1 (" + name(second) + "; before it " + name(first) + ": TLS"));
        assertNothingInClear(first);
        assertThat(replies(first)).containsOnlyKeys("tls");
        assertThat(replies(second)).containsOnlyKeys("accepted");
        assertThat(health().getStatus()).isEqualTo(Status.UP);
        assertThat(health().getDetails().get(name(first))).asString().startsWith("TLS since 2026-11-27T04:00:00Z");
        assertThat(health().getDetails()).containsEntry(name(second), "usable");
    }

    @Test
    void takesTheNextServerWhenTheSignInIsRefused() {
        first.offersStartTls(good.server()).asksToSignIn(USER, "another");
        second.offersStartTls(good.server()).asksToSignIn(USER, PASSWORD);
        use(signedIn(first, PASSWORD), signedIn(second, PASSWORD));

        var outcome = send();

        assertThat(outcome).isInstanceOf(Sent.class).matches(says("535 5.7.8 Authentication credentials invalid"));
        assertThat(outcome.answer()).doesNotContain(PASSWORD);
        assertThat(replies(first)).containsOnlyKeys("authentication");
    }

    @Test
    void blamesTheServerThatAsksForASignInWeDoNotHave() {
        first.offersStartTls(good.server()).asksToSignIn(USER, PASSWORD);
        use(startTls(first, "good"));

        assertThat(send()).isInstanceOf(ServerFault.class).matches(says("530 5.7.0 Authentication required"));
    }

    @Test
    void neverSaysAPasswordWithoutTls() {
        first.offersStartTls(good.server()).asksToSignIn(USER, PASSWORD);
        use(signedIn(first, PASSWORD));
        send();

        var secret = Base64.getEncoder().encodeToString(("\0" + USER + "\0" + PASSWORD).getBytes());
        assertThat(first.lines())
                .filteredOn(line -> line.text().contains(secret))
                .isNotEmpty()
                .allMatch(ScriptedSmtp.Line::overTls);
        assertThat(signedIn(first, PASSWORD))
                .hasToString("SmtpServerSettings[localhost:%d, STARTTLS, username=certwatch]".formatted(first.port()));
        assertThatThrownBy(
                        () -> new SmtpServerSettings("localhost", 25, MailSecurity.NONE, USER, PASSWORD, null, 8, null))
                .hasMessageContaining("only with STARTTLS or TLS")
                .hasMessageNotContaining(PASSWORD);
    }

    @Test
    void takesTheNextServerWhenNobodyAnswersTheFirst() {
        first.close();
        use(plain(first), plain(second));

        assertThat(send()).isInstanceOf(Sent.class);
        assertThat(replies(first)).containsOnlyKeys("connection");
    }

    @Test
    void takesTheNextServerWhenTheFirstClosesWith421() {
        first.answer(GREETING, "421 4.3.2 Shutting down");
        use(plain(first), plain(second));
        assertThat(send()).isInstanceOf(Sent.class);

        first.accept(GREETING).answer(MAIL, "421 4.3.2 Shutting down");
        assertThat(send()).isInstanceOf(Sent.class).matches(says("421 4.3.2 Shutting down"));
        assertThat(replies(first)).containsOnlyKeys("closing");
        assertThat(second.messages()).hasSize(2);
    }

    @Test
    void believesTheFirstServerWhenItRefusesTheMessage() {
        use(plain(first), plain(second));
        first.answer(RCPT, "550 5.7.1 Not from you");
        assertThat(send()).isInstanceOf(GivenUp.class).matches(says("550 5.7.1 Not from you"));
        first.answer(RCPT, "450 4.2.0 Greylisted");
        assertThat(send()).isInstanceOf(TryLater.class).matches(says("450 4.2.0 Greylisted"));
        assertThat(second.wasConnected()).isFalse();
    }

    @Test
    void tellsAnUnknownAddressFromARefusedMessage() {
        use(plain(first));
        for (var unknown : List.of(
                "550 5.1.1 No such mailbox", "550 5.1.10 No such recipient", "553-5.1.3 Bad\r\n553 5.1.3 address")) {
            first.answer(RCPT, unknown);
            assertThat(send()).as(unknown).isInstanceOf(AddressRefused.class);
        }
        for (var other : List.of(
                "550 No such mailbox",
                "550 5.1.8 Domain of the sender not found",
                "552 5.2.2 Mailbox full",
                "550 5.7.1 See 5.1.1")) {
            first.answer(RCPT, other);
            assertThat(send()).as(other).isInstanceOf(GivenUp.class);
        }
        first.answer(RCPT, "450 4.1.1 Not now");
        assertThat(send()).isInstanceOf(TryLater.class);
        first.answer(RCPT, "250 Ok");
        first.answer(MAIL, "550 5.1.1 Of the sender");
        assertThat(send()).isInstanceOf(GivenUp.class);
    }

    @Test
    void asksNoOtherServerWhenTheFirstMayHaveTakenTheMessage() {
        first.hangsUpAt(END_OF_DATA);
        use(plain(first), plain(second));

        assertThat(send()).isInstanceOf(ServerFault.class);
        assertThat(first.messages()).hasSize(1);
        assertThat(second.wasConnected()).isFalse();
    }

    @Test
    void takesTheNextServerWhenTheFirstIsTooSlow() {
        first.saysNothingAt(GREETING);
        useTwoWithin(TAR_PIT_LIMIT);

        assertThat(send()).isInstanceOf(Sent.class);
        assertThat(replies(first)).containsOnlyKeys("time-limit");
    }

    /** A tar pit: each byte comes in time, the answer never does. */
    @ParameterizedTest
    @EnumSource(
            value = ScriptedSmtp.Step.class,
            names = {"GREETING", "EHLO", "MAIL", "RCPT", "DATA"})
    void takesTheNextServerWhenTheFirstNeverEndsItsAnswer(ScriptedSmtp.Step step) {
        first.dripsAt(step);
        useTwoWithin(TAR_PIT_LIMIT);

        assertThat(send()).isInstanceOf(Sent.class);
        assertThat(replies(first)).containsOnlyKeys("time-limit");
        assertThat(second.messages()).hasSize(1);
        await().untilAsserted(() -> assertThat(first.conversations()).isZero());
    }

    @ParameterizedTest
    @EnumSource(
            value = MailSecurity.class,
            names = {"STARTTLS", "TLS"})
    void breaksOffAConversationUnderTls(MailSecurity security) {
        if (security == MailSecurity.TLS) first.speaksTlsFromTheStart(good.server());
        else first.offersStartTls(good.server());
        first.dripsAt(MAIL);
        useWithin(Duration.ofSeconds(2), server(first, security, "good"), plain(second));

        assertThat(send()).isInstanceOf(Sent.class);
        assertThat(replies(first)).containsOnlyKeys("time-limit");
        await().untilAsserted(() -> assertThat(first.conversations()).isZero());
    }

    @Test
    void repeatsLaterWhatAServerNeverConfirms() {
        first.dripsAt(END_OF_DATA);
        useTwoWithin(Duration.ofSeconds(2));

        assertThat(send()).isInstanceOf(ServerFault.class).matches(says("No answer within 2.0 s"));
        assertThat(second.wasConnected()).isFalse();
    }

    @Test
    void keepsMessagesFlowingBesideATarPit() {
        first.dripsAt(GREETING);
        useTwoWithin(TAR_PIT_LIMIT);
        for (var i = 0; i < 5; i++) {
            send();
        }

        assertThat(usable(first)).isZero();
        assertThat(send()).isInstanceOf(Sent.class).matches(says("it has not answered lately"));
        assertThat(second.messages()).hasSize(6);
    }

    @Test
    void opensAConnectionToATarPitNoLongerThanTheTimeLimit() {
        first.dripsAt(GREETING);
        useTwoWithin(TAR_PIT_LIMIT);

        Objects.requireNonNull(servers).prepare();

        await().untilAsserted(() -> assertThat(first.conversations()).isZero());
        assertThat(send()).isInstanceOf(Sent.class);
    }

    @Test
    void leavesAServerAloneForAWhileAfterManyFaults() {
        first.answer(GREETING, "421 4.3.2 Shutting down");
        use(plain(first), plain(second));
        for (var i = 0; i < 5; i++) {
            send();
        }
        first.accept(GREETING);
        assertThat(send()).matches(says("it has not answered lately"));
        assertThat(usable(first)).isZero();
        assertThat(usable(second)).isOne();

        clock.forward(Duration.ofSeconds(11));
        assertThat(send()).matches(says("(" + name(first) + ")"));
        assertThat(send()).matches(says("(" + name(first) + ")"));
        assertThat(usable(first)).isOne();
        assertThat(health().getDetails()).containsEntry(name(first), "usable");
    }

    @Test
    void triesNobodyWhileNoServerCanBeUsed() {
        first.close();
        use(plain(first));
        for (var i = 0; i < 5; i++) {
            assertThat(send()).isInstanceOf(ServerFault.class);
        }
        assertThat(Objects.requireNonNull(servers).areAvailable()).isFalse();
        assertThat(send()).isInstanceOf(NotTried.class);
        assertThat(health().getStatus()).isEqualTo(Status.UNKNOWN);

        clock.forward(Duration.ofSeconds(11));
        assertThat(servers.areAvailable()).isTrue();
    }

    @Test
    void sendsNoMoreThanTheRateOfAServer() {
        use(limited(first, 2), limited(second, 1));

        assertThat(send()).isInstanceOf(Sent.class);
        assertThat(send()).isInstanceOf(Sent.class);
        assertThat(send()).isInstanceOf(Sent.class).matches(says("its rate for this minute is used up"));
        assertThat(Objects.requireNonNull(servers).areAvailable()).isFalse();
        assertThat(send()).isInstanceOf(NotTried.class);
        assertThat(first.messages()).hasSize(2);
        assertThat(second.messages()).hasSize(1);

        clock.forward(Duration.ofMinutes(1));
        assertThat(send()).isInstanceOf(Sent.class);
        assertThat(first.messages()).hasSize(3);
        assertThat(replies(first)).isEqualTo(Map.of("accepted", 3.0, "skipped-rate-used-up", 2.0));
    }

    @Test
    void sendsManyMessagesOverOneConnection() {
        use(plain(first));
        send();
        send();
        assertThat(first.lines())
                .extracting(ScriptedSmtp.Line::text)
                .filteredOn(line -> line.startsWith("EHLO"))
                .hasSize(1);
        assertThat(first.messages()).hasSize(2);
    }

    @Test
    void tellsServersWhereToReport() {
        servers = TestServers.reportingTo("bounces@mail.example.org", List.of(plain(first)), LIMIT, clock);
        send();
        send();
        assertThat(first.messages())
                .hasSize(2)
                .allSatisfy(message -> assertThat(message.sender())
                        .isEqualTo(
                                "bounces+%s@mail.example.org".formatted(BounceAddress.localPart(message.messageId()))));
        assertThat(new BounceAddress("bounces", "mail.example.org")
                        .messageIn(first.messages().getFirst().sender()))
                .contains(BounceAddress.localPart(first.messages().getFirst().messageId()));
    }

    @Test
    void saysWhatTheServerSaidToASignIn() {
        first.offersStartTls(good.server()).asksToSignIn(USER, PASSWORD).answer(AUTH, "454 4.7.0 Try again later");
        use(signedIn(first, PASSWORD));
        assertThat(send()).isInstanceOf(ServerFault.class).matches(says("454 4.7.0 Try again later"));
    }

    private void useTwoWithin(Duration limit) {
        useWithin(limit, plain(first), plain(second));
    }

    private void useWithin(Duration limit, SmtpServerSettings... all) {
        servers = TestServers.of(List.of(all), limit, this::trusting, meters, clock);
    }

    private void use(SmtpServerSettings... all) {
        useWithin(LIMIT, all);
    }

    private SSLSocketFactory trusting(String bundle) {
        return switch (bundle) {
            case "good" -> good.trusted();
            case "expired" -> expired.trusted();
            default -> ofAnotherName.trusted();
        };
    }

    private DeliveryOutcome send() {
        try {
            var message = new MimeMessage(Session.getInstance(new Properties()));
            message.setFrom(new InternetAddress("certwatch@example.org"));
            message.setRecipient(RecipientType.TO, new InternetAddress("jane@vendor.example"));
            message.setSubject("A secret of the company");
            message.setText("A secret of the company");
            message.saveChanges();
            message.setHeader("Message-ID", "<%s@example.org>".formatted(UUID.randomUUID()));
            return Objects.requireNonNull(servers).send(message);
        } catch (MessagingException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static Predicate<DeliveryOutcome> says(String words) {
        return outcome -> {
            assertThat(outcome.answer()).contains(words);
            return true;
        };
    }

    private static void assertNothingInClear(ScriptedSmtp server) {
        assertThat(server.messages()).isEmpty();
        assertThat(server.lines())
                .extracting(ScriptedSmtp.Line::text)
                .noneMatch(line -> line.startsWith("MAIL") || line.startsWith("RCPT") || line.startsWith("AUTH"));
    }

    private Map<String, Double> replies(ScriptedSmtp server) {
        return meters.find("notification.mail.replies").tag("server", name(server)).counters().stream()
                .collect(Collectors.toMap(
                        counter -> Objects.requireNonNull(counter.getId().getTag("reply")), Counter::count));
    }

    private double usable(ScriptedSmtp server) {
        return meters.get("notification.mail.server.usable")
                .tag("server", name(server))
                .gauge()
                .value();
    }

    private Health health() {
        return new SmtpHealth(Objects.requireNonNull(servers)).health();
    }

    private static String name(ScriptedSmtp server) {
        return "localhost:" + server.port();
    }

    private static SmtpServerSettings plain(ScriptedSmtp server) {
        return TestServers.plain(server.port());
    }

    private static SmtpServerSettings startTls(ScriptedSmtp server, @Nullable String bundle) {
        return server(server, MailSecurity.STARTTLS, bundle);
    }

    private static SmtpServerSettings server(ScriptedSmtp server, MailSecurity security, @Nullable String bundle) {
        return new SmtpServerSettings("localhost", server.port(), security, null, null, null, 8, bundle);
    }

    private static SmtpServerSettings signedIn(ScriptedSmtp server, String password) {
        return new SmtpServerSettings(
                "localhost", server.port(), MailSecurity.STARTTLS, USER, password, null, 8, "good");
    }

    private static SmtpServerSettings limited(ScriptedSmtp server, int ratePerMinute) {
        return new SmtpServerSettings(
                "localhost", server.port(), MailSecurity.NONE, null, null, ratePerMinute, 8, null);
    }
}
