package io.certwatch.notification.email;

import static io.certwatch.notification.alert.Fixtures.NOON;
import static io.certwatch.notification.alert.Fixtures.alert;
import static io.certwatch.notification.alert.Fixtures.recipient;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.certwatch.backing.MailSink;
import io.certwatch.notification.company.InMemoryCompaniesSettings;
import io.certwatch.notification.delivery.DeliveryOutcome.Sent;
import io.certwatch.notification.delivery.SentDeliveries;
import io.certwatch.notification.smtp.TestServers;
import io.certwatch.platform.text.Language;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.apache.james.jdkim.DKIMVerifier;
import org.apache.james.jdkim.api.SignatureRecord;
import org.apache.james.jdkim.exceptions.FailException;
import org.apache.james.jdkim.exceptions.PermFailException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A receiver that knows the DNS record of the sender's key checks messages as they leave the SMTP server. */
class DkimSignatureIT {
    private static final String SELECTOR = "cw2026";

    private static final KeyPair KEYS = keys();

    private final MailSink sink = MailSink.start(0, 0);

    @TempDir
    private Path folder;

    @AfterEach
    void stop() {
        sink.close();
    }

    @Test
    void aReceiverVerifiesTheMessage() throws Exception {
        var record = verify(sent()).getFirst();
        assertThat(record.getDToken()).hasToString("example.org");
        assertThat(record.getHeaders())
                .extracting(CharSequence::toString)
                .contains("from", "subject", "list-unsubscribe", "list-unsubscribe-post");
        assertThat(new String(sent(), StandardCharsets.US_ASCII)).contains("a=rsa-sha256", "c=relaxed/relaxed");
    }

    @Test
    void aChangedMessageFails() throws Exception {
        var message = new String(sent(), StandardCharsets.ISO_8859_1);
        for (var changed : List.of(
                message.replace(
                        "List-Unsubscribe: <https://certwatch.example", "List-Unsubscribe: <https://evil.example"),
                message.replaceFirst("(?m)^Subject: .*$", "Subject: Other"),
                message + "one line more\r\n")) {
            assertThat(changed).isNotEqualTo(message);
            assertThatThrownBy(() -> verify(changed.getBytes(StandardCharsets.ISO_8859_1)))
                    .isInstanceOf(PermFailException.class);
        }
    }

    @Test
    void saysWhatIsWrongWithTheSettings() throws Exception {
        var key = keyFile();
        assertThat(signature(new DkimSettings(null, null, null))).isEmpty();
        refuses(new DkimSettings(null, SELECTOR, key), "notification.mail.dkim.domain is missing");
        refuses(new DkimSettings("example.org", " ", key), "notification.mail.dkim.selector is missing");
        refuses(new DkimSettings("example.com", SELECTOR, key), "the sender's address belongs to example.org");
        refuses(new DkimSettings("example.org", SELECTOR, folder.resolve("none.pem")), "key-file cannot be read");
        refuses(
                new DkimSettings("example.org", SELECTOR, Files.writeString(folder.resolve("no.pem"), "no key")),
                "key-file");
    }

    private static void refuses(DkimSettings settings, String reason) {
        assertThatThrownBy(() -> signature(settings))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(reason);
    }

    private byte[] sent() throws IOException, AddressException {
        var signature =
                signature(new DkimSettings("example.org", SELECTOR, keyFile())).orElseThrow();
        var channel = EmailChannels.of(
                TestServers.plain(Clock.systemUTC(), Duration.ofSeconds(30), sink.smtpPort()),
                new InMemoryCompaniesSettings(),
                (_, _) -> List.of(),
                signature,
                Clock.systemUTC());
        var wang = recipient(Language.ZH);
        var alert = alert(Letters.lines(51), wang);
        var delivery = SentDeliveries.waiting(alert, wang, NOON);
        assertThat(channel.send(delivery, channel.write(alert, wang))).isInstanceOf(Sent.class);
        return sink.messages().getLast().raw();
    }

    private List<SignatureRecord> verify(byte[] message) throws IOException, FailException {
        var record = "v=DKIM1; k=rsa; p="
                + Base64.getEncoder().encodeToString(KEYS.getPublic().getEncoded());
        return new DKIMVerifier((method, selector, domain) -> {
                    assertThat(selector + "._domainkey." + domain).isEqualTo(SELECTOR + "._domainkey.example.org");
                    return List.of(record);
                })
                .verify(new ByteArrayInputStream(message));
    }

    private static Optional<DkimSignature> signature(DkimSettings settings) throws AddressException {
        return DkimSignature.of(settings, new InternetAddress("CertWatch <certwatch@example.org>"));
    }

    private Path keyFile() throws IOException {
        return Files.writeString(
                folder.resolve("key.pem"),
                "-----BEGIN PRIVATE KEY-----\n"
                        + Base64.getMimeEncoder()
                                .encodeToString(KEYS.getPrivate().getEncoded())
                        + "\n-----END PRIVATE KEY-----\n");
    }

    private static KeyPair keys() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException everyJvmHasIt) {
            throw new IllegalStateException(everyJvmHasIt);
        }
    }
}
