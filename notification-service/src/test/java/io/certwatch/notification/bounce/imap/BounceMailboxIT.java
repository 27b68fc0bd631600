package io.certwatch.notification.bounce.imap;

import static io.certwatch.notification.alert.Fixtures.COMPANY;
import static io.certwatch.notification.alert.Fixtures.NOON;
import static io.certwatch.notification.alert.Fixtures.VENDOR;
import static io.certwatch.notification.alert.Fixtures.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.store.StoredMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.mongodb.MongoTimeoutException;
import io.certwatch.notification.alert.Fixtures;
import io.certwatch.notification.alert.Recipient;
import io.certwatch.notification.bounce.Bounces;
import io.certwatch.notification.bounce.mail.Samples;
import io.certwatch.notification.contact.Confirmation;
import io.certwatch.notification.contact.Contact;
import io.certwatch.notification.contact.ContactDetails;
import io.certwatch.notification.contact.ContactStatus;
import io.certwatch.notification.contact.InMemoryContacts;
import io.certwatch.notification.delivery.Deliveries;
import io.certwatch.notification.delivery.InMemoryDeliveries;
import io.certwatch.notification.delivery.SentDeliveries;
import io.certwatch.notification.smtp.MailSecurity;
import io.certwatch.platform.text.Language;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.mail.Flags.Flag;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Status;

/** Reads reports from a mailbox of a real IMAP server. */
class BounceMailboxIT {
    private static final String EMAIL = "jane@vendor.example";
    private static final String PASSWORD = "kP3-mailbox";

    private static final Logger LOGGER = (Logger) LoggerFactory.getLogger(WatchedMailbox.class);

    private final List<String> logged = new ArrayList<>();
    private final GreenMail server = new GreenMail(new ServerSetup[] {
        new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP),
        new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAPS)
    });
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final InMemoryContacts contacts = new InMemoryContacts();
    private final InMemoryDeliveries deliveries = new InMemoryDeliveries();
    private final Contact jane =
            Contact.of(COMPANY, ContactDetails.of(VENDOR, "Jane Roe", EMAIL, Language.EN), Confirmation.VOUCHED, NOON);
    private final String messageId = SentDeliveries.sent(
                    deliveries, Fixtures.alert(List.of(line("o1")), Recipient.of(jane)), Recipient.of(jane), NOON)
            + "@example.org";
    private final AtomicReference<@Nullable RuntimeException> nextFailure = new AtomicReference<>();
    private GreenMailUser user;
    private @Nullable GreenMail again;

    /** Takes what is logged, none of it with a stack trace. */
    private final AppenderBase<ILoggingEvent> log = new AppenderBase<>() {
        @Override
        protected void append(ILoggingEvent line) {
            assertThat(line.getThrowableProxy()).isNull();
            logged.add(line.getFormattedMessage());
        }
    };

    @BeforeEach
    void start() {
        log.start();
        LOGGER.addAppender(log);
        contacts.add(jane);
        server.start();
        user = server.setUser("bounces@example.org", "bounces", PASSWORD);
    }

    @AfterEach
    void stop() {
        LOGGER.detachAppender(log);
        server.stop();
        if (again != null) {
            again.stop();
        }
    }

    @Test
    void readsEachReportOnce() throws MessagingException {
        arrives(Samples.failed(messageId, EMAIL));
        var mailbox = mailbox(PASSWORD);

        mailbox.read();
        mailbox.read();

        assertThat(status()).isEqualTo(ContactStatus.BOUNCED);
        assertThat(stored())
                .singleElement()
                .matches(message -> message.getFlags().contains(Flag.SEEN));
        assertThat(counted("failed", "suppressed")).isOne();
        assertThat(counted("failed", "known")).isZero();
    }

    @Test
    void leavesWhatIsNoReportForAPerson() throws MessagingException {
        arrives(Samples.outOfOffice());
        arrives(Samples.complaint("abuse", messageId, EMAIL));
        var mailbox = mailbox(PASSWORD);

        mailbox.read();
        mailbox.read();

        assertThat(status()).isEqualTo(ContactStatus.COMPLAINED);
        assertThat(stored()).hasSize(2);
        assertThat(stored().getFirst().getFlags().contains(Flag.FLAGGED)).isTrue();
        assertThat(stored().getFirst().getFlags().contains(Flag.SEEN)).isFalse();
        assertThat(counted("none", "unreadable")).isOne();
    }

    @Test
    void goesOnAfterAMessageThatCannotBeTaken() throws MessagingException {
        arrives(Samples.failed("damaged@example.org", EMAIL));
        arrives(Samples.failed(messageId, EMAIL));
        takeFailsWith(new IllegalStateException("The stored delivery is damaged"));

        mailbox(PASSWORD).read();

        assertThat(stored().getFirst().getFlags().contains(Flag.FLAGGED)).isTrue();
        assertThat(stored().getLast().getFlags().contains(Flag.SEEN)).isTrue();
        assertThat(status()).isEqualTo(ContactStatus.BOUNCED);
    }

    @Test
    void readsAMessageAgainWhenTheDatabaseIsBack() throws MessagingException {
        arrives(Samples.failed(messageId, EMAIL));
        var mailbox = mailbox(PASSWORD);
        takeFailsWith(new MongoTimeoutException("No server can be reached"));
        assertThatThrownBy(mailbox::read).isInstanceOf(MongoTimeoutException.class);

        mailbox.read();

        assertThat(status()).isEqualTo(ContactStatus.BOUNCED);
    }

    @Test
    void saysOnceThatItIsAwayAndOnceThatItIsBack() throws MessagingException {
        arrives(Samples.failed(messageId, EMAIL));
        var port = server.getImap().getPort();
        var mailbox = watched(mailbox(PASSWORD));
        assertThat(mailbox.health().getStatus()).isEqualTo(Status.UP);
        server.stop();

        mailbox.read();
        mailbox.read();
        mailbox.read();

        assertThat(logged).singleElement().asString().contains("127.0.0.1:" + port, "cannot be read");
        assertThat(mailbox.health().getStatus()).as("takes nothing down").isEqualTo(Status.UNKNOWN);
        assertThat(mailbox.health().getDetails().get("127.0.0.1:" + port))
                .asString()
                .startsWith("away since " + NOON);
        assertThat(readable()).isZero();

        startAgainAt(port);
        mailbox.read();
        mailbox.read();

        assertThat(logged).hasSize(2).last().asString().contains("can be read again");
        assertThat(mailbox.health().getStatus()).isEqualTo(Status.UP);
        assertThat(readable()).isOne();
    }

    @Test
    void aWrongPasswordIsAStateAsWell() {
        var mailbox = watched(mailbox("wrong-" + PASSWORD));
        mailbox.read();
        mailbox.read();
        assertThat(logged).hasSize(1).allSatisfy(line -> assertThat(line).doesNotContain(PASSWORD));
        assertThat(readable()).isZero();
    }

    private void startAgainAt(int port) {
        again = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));
        again.start();
        again.setUser("bounces@example.org", "bounces", PASSWORD);
    }

    private WatchedMailbox watched(BounceMailbox mailbox) {
        return new WatchedMailbox(mailbox, meters, () -> NOON);
    }

    private double readable() {
        return meters.get("notification.bounces.mailbox.readable").gauge().value();
    }

    @Test
    void failsWithoutThePasswordInItsWords() {
        assertThatThrownBy(mailbox("wrong-" + PASSWORD)::read)
                .isInstanceOf(MessagingException.class)
                .hasMessageNotContaining(PASSWORD);
        assertThat(settings(PASSWORD, MailSecurity.TLS, 993)).asString().doesNotContain(PASSWORD);
    }

    @Test
    void readsNothingFromAServerThatNobodyVouchesFor() throws MessagingException {
        arrives(Samples.failed(messageId, EMAIL));
        var settings = settings(PASSWORD, MailSecurity.TLS, server.getImaps().getPort());
        assertThatThrownBy(mailbox(settings)::read).hasStackTraceContaining("SSLHandshakeException");
        assertThat(status()).isEqualTo(ContactStatus.VOUCHED);
    }

    @Test
    void readsNothingFromAServerWithoutStartTls() throws MessagingException {
        arrives(Samples.failed(messageId, EMAIL));
        var settings =
                settings(PASSWORD, MailSecurity.STARTTLS, server.getImap().getPort());
        assertThatThrownBy(mailbox(settings)::read).hasMessageContaining("STARTTLS");
        assertThat(status()).isEqualTo(ContactStatus.VOUCHED);
    }

    private BounceMailbox mailbox(String password) {
        return mailbox(settings(password, MailSecurity.NONE, server.getImap().getPort()));
    }

    private BounceMailbox mailbox(BounceMailboxSettings settings) {
        return new BounceMailbox(settings, null, Bounces.mail(failing(), contacts, meters));
    }

    private static BounceMailboxSettings settings(String password, MailSecurity security, int port) {
        return new BounceMailboxSettings(
                "127.0.0.1", port, security, "bounces", password, "INBOX", Duration.ofMinutes(1), null);
    }

    /** Once. */
    private void takeFailsWith(RuntimeException failure) {
        nextFailure.set(failure);
    }

    private Deliveries failing() {
        return (Deliveries) Proxy.newProxyInstance(
                Deliveries.class.getClassLoader(), new Class<?>[] {Deliveries.class}, (_, method, arguments) -> {
                    var failure = nextFailure.getAndSet(null);
                    if (failure != null) {
                        throw failure;
                    }
                    return method.invoke(deliveries, arguments);
                });
    }

    private void arrives(byte[] message) throws MessagingException {
        user.deliver(new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(message)));
    }

    private List<StoredMessage> stored() {
        try {
            return server.getManagers().getImapHostManager().getInbox(user).getMessages();
        } catch (FolderException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private ContactStatus status() {
        return ContactStatus.of(contacts.find(COMPANY, jane.id()).orElseThrow());
    }

    private double counted(String kind, String outcome) {
        var counter = meters.find("notification.reports")
                .tags("source", "mailbox", "kind", kind, "outcome", outcome)
                .counter();
        return counter == null ? 0 : counter.count();
    }
}
