package io.certwatch.notification.bounce.mail;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.certwatch.notification.bounce.MailReport;
import io.certwatch.notification.delivery.DeliveryReport.Kind;
import io.certwatch.notification.smtp.BounceAddress;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ReadReportsTest {
    private static final String ID = "7e5a2d0c-0000-3000-8000-1234567890ab";
    private static final String MESSAGE_ID = ID + "@example.org";
    private static final String JANE = "jane@vendor.example";

    private final ReadReports readReports = new ReadReports(BounceAddress.of("bounces@mail.example.org"));

    @Test
    void readsAFailure() throws NotAReport {
        var report = only(Samples.failed(MESSAGE_ID, JANE));
        assertThat(report.message()).isEqualTo(ID);
        assertThat(report.kind()).isEqualTo(Kind.FAILED);
        assertThat(report.recipients()).containsExactly(JANE);
        assertThat(report.status()).isEqualTo("5.1.1");
        assertThat(report.words()).isEqualTo("550 5.1.1 <jane@vendor.example>: No such user here");
    }

    @Test
    void readsAFailureWithTheHeadersOfTheMessageOnly() throws NotAReport {
        var report = only(Samples.failedWithHeadersOnly(MESSAGE_ID, JANE));
        assertThat(report.message()).isEqualTo(ID);
        assertThat(report.kind()).isEqualTo(Kind.FAILED);
        assertThat(report.words()).isEqualTo("550 5.2.1 The account is disabled");
    }

    @Test
    void readsFromTheAddressWhichMessageFailed() throws NotAReport {
        var report = only(Samples.failedWithoutMessage("bounces+" + ID + "@mail.example.org", JANE));
        assertThat(report.message()).isEqualTo(ID);
        assertThat(report.words()).isEqualTo("5.1.1");
    }

    @Test
    void tellsFailuresForNowApart() throws NotAReport {
        assertThat(only(Samples.delayed(MESSAGE_ID, JANE)).kind()).isEqualTo(Kind.DELAYED);
        assertThat(only(Samples.expired(MESSAGE_ID, JANE)).kind()).isEqualTo(Kind.EXPIRED);
        assertThat(readReports.read(Samples.delivered(MESSAGE_ID, JANE))).isEmpty();
    }

    @Test
    void readsAComplaint() throws NotAReport {
        var report = only(Samples.complaint("abuse", MESSAGE_ID, JANE));
        assertThat(report.message()).isEqualTo(ID);
        assertThat(report.kind()).isEqualTo(Kind.COMPLAINED);
        assertThat(report.recipients()).containsExactly(JANE);
        assertThat(report.words()).isEqualTo("abuse");
    }

    @Test
    void readsNoComplaintFromARecipientWhoWantsTheMessage() throws NotAReport {
        assertThat(readReports.read(Samples.complaint("not-spam", MESSAGE_ID, JANE)))
                .isEmpty();
    }

    @Test
    void readsTheSameFromEitherKindOfLineBreaks() throws NotAReport {
        var stored = Samples.failed(MESSAGE_ID, JANE);
        var posted = new String(stored, UTF_8).replace("\r\n", "\n").getBytes(UTF_8);
        assertThat(only(posted)).isEqualTo(only(stored));
    }

    @Test
    void rejectsWhatIsNoReport() {
        assertRejected(Samples.outOfOffice(), "no multipart/report");
        assertRejected(new byte[0], "");
        assertRejected(Samples.failedWithoutMessage("somebody@mail.example.org", JANE), "names no message");
    }

    @Test
    void readsAReportWithManyBlankLines() throws NotAReport {
        var report = only(Samples.failedAfterBlankLines(10_000, MESSAGE_ID, JANE));
        assertThat(report.recipients()).containsExactly(JANE);
        assertThat(report.status()).isEqualTo("5.1.1");
    }

    @Test
    void readsOrRejectsDamagedReportsAndNothingElse() {
        var random = new Random(3464);
        for (var i = 0; i < 1_000; i++) {
            var damaged = Samples.failed(MESSAGE_ID, JANE);
            for (var j = 0; j < 1 + random.nextInt(20); j++) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            var cut = Arrays.copyOf(damaged, 1 + random.nextInt(damaged.length));
            try {
                assertThat(readReports.read(cut)).hasSizeLessThanOrEqualTo(2);
            } catch (NotAReport expected) {
                assertThat(expected).hasMessageStartingWith("The ");
            }
        }
    }

    private void assertRejected(byte[] message, String reason) {
        assertThatExceptionOfType(NotAReport.class)
                .as(new String(message, UTF_8))
                .isThrownBy(() -> readReports.read(message))
                .withMessageContaining(reason);
    }

    private MailReport only(byte[] message) throws NotAReport {
        var reports = readReports.read(message);
        assertThat(reports).hasSize(1);
        return reports.getFirst();
    }
}
