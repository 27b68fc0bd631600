package io.certwatch.catalogue.register;

import static io.certwatch.catalogue.register.RegisterInMemory.COLUMNS;
import static io.certwatch.catalogue.register.RegisterInMemory.line;
import static io.certwatch.catalogue.register.RegisterInMemory.list;
import static io.certwatch.catalogue.register.RegisterInMemory.rows;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.catalogue.register.Certificate.Cause;
import io.certwatch.catalogue.register.Certificates.CertificateChange;
import io.certwatch.catalogue.register.CorrectCertificate.Correction;
import io.certwatch.importjob.ImportDecision.Accepted;
import io.certwatch.importjob.ImportDecision.Refused;
import io.certwatch.importjob.Phase;
import io.certwatch.importjob.RowCounts;
import io.certwatch.tabular.BrokenReader;
import io.certwatch.tabular.InProcessReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImportListTest {

    private final RegisterInMemory register = new RegisterInMemory(Categories.of(List.of(), List.of()));

    @Test
    void storesAndPublishesEveryCertificateOnce() {
        var done = register.take("FULL", list(2_500));

        assertThat(done.phase()).isEqualTo(Phase.DONE);
        assertThat(done.progress().rows()).isEqualTo(rows(2500, 2500, 0, 0, 0));
        assertThat(register.certificates.told()).hasSize(2_500);
        assertThat(register.certificate("示例-2024-0007").cause()).isEqualTo(new Cause.Listed(done.id(), "line", 8));
    }

    @Test
    void returnsTheSameImportForTheSameBytes() {
        var first = register.take("FULL", list(20));

        var again = register.receive(ListKind.FULL, list(20).getBytes(UTF_8), "text/csv");

        assertThat(again.repeated()).isTrue();
        assertThat(again.job().id()).isEqualTo(first.id());
    }

    @Test
    void storesNothingOfAnUnchangedList() {
        register.take("FULL", list(20));

        var again = register.take("PARTIAL", list(20));

        assertThat(again.progress().rows()).isEqualTo(rows(20, 0, 20, 0, 0));
        assertThat(register.certificates.told()).hasSize(20);
    }

    @Test
    void reportsMissingCertificatesWithoutWithdrawingThem() {
        register.take("FULL", list(20));

        var next = register.take("FULL", list(2, 20));

        assertThat(next.phase()).isEqualTo(Phase.DONE);
        assertThat(register.absent(next)).containsExactly("示例-2024-0001");
        assertThat(register.certificate("示例-2024-0001").status()).isEqualTo(CertificateStatus.VALID);

        assertThat(register.correct().withdraw("示例-2024-0001", "the body confirmed it"))
                .isInstanceOf(Correction.Done.class);
        assertThat(register.certificate("示例-2024-0001").status()).isEqualTo(CertificateStatus.CORRECTED);
    }

    @Test
    void correctsAnEntryThatWasRecordedAsRevokedByMistake() {
        register.take("FULL", list(20));
        register.take("REVOKED", "证书编号\n示例-2024-0003\n");
        assertThat(register.certificate("示例-2024-0003").isWithdrawn()).isFalse();

        assertThat(register.correct().withdraw("示例-2024-0003", "the list meant another number"))
                .isInstanceOf(Correction.Done.class);

        assertThat(register.certificate("示例-2024-0003").isWithdrawn()).isTrue();
        assertThat(register.certificate("示例-2024-0003").revision()).isEqualTo(3);
        assertThat(register.correct().withdraw("示例-2024-0003", "once more"))
                .isInstanceOf(Correction.AlreadyCorrected.class);
        register.take("FULL", list(20));
        assertThat(register.certificate("示例-2024-0003").status())
                .as("a list has it")
                .isEqualTo(CertificateStatus.VALID);
    }

    @Test
    void doesNotReportRejectedRowsAsMissing() {
        register.take("FULL", list(20));

        var next = register.take("FULL", list(20).replaceFirst("2029-03-17", "see paper"));

        assertThat(next.progress().rows().rejected()).isOne();
        assertThat(register.absent(next)).isEmpty();
    }

    @Test
    void suspendsRevokesAndReinstates() {
        register.take("FULL", list(20));

        register.take("SUSPENDED", "证书编号\n示例-2024-0001\n示例-2024-0002\n");
        register.take("REVOKED", "证书编号,型号\n示例-2024-0003,USG6103E\n");
        register.take("PARTIAL", COLUMNS + ",状态\n" + line(2) + ",恢复\n");

        assertThat(register.certificate("示例-2024-0001").status()).isEqualTo(CertificateStatus.SUSPENDED);
        assertThat(register.certificate("示例-2024-0002").status()).isEqualTo(CertificateStatus.VALID);
        assertThat(register.certificate("示例-2024-0003").status()).isEqualTo(CertificateStatus.REVOKED);
    }

    @ParameterizedTest
    @CsvSource({
        "有效, VALID",
        "Valid, VALID",
        "已暂停, SUSPENDED",
        "解除暂停, VALID",
        "注销, REVOKED",
        "已失效, EXPIRED",
        "invalid,",
        "不再有效,",
        "未恢复,",
        "?,"
    })
    void readsTheStatusOfARow(String wording, CertificateStatus expected) {
        var done = register.take("PARTIAL", COLUMNS + ",状态\n" + line(1) + "," + wording + "\n" + line(2) + ",有效\n");

        assertThat(done.progress().rows().rejected()).isEqualTo(expected == null ? 1 : 0);
        assertThat(register.certificates.find("示例-2024-0001").map(Certificate::status))
                .isEqualTo(Optional.ofNullable(expected));
    }

    @Test
    void collectsTheModelsOfACertificateFromSeveralRows() {
        var done = register.take(
                "FULL",
                COLUMNS + "\n" + line(1) + "\n" + line(1).replace("USG6101E", "S6730-H*") + "\n" + line(2) + "\n");

        assertThat(done.progress().rows().stored()).isEqualTo(2);
        assertThat(register.certificate("示例-2024-0001").facts().models()).containsExactly("USG6101E", "S6730-H*");
    }

    @Test
    void resumesAfterACrash() {
        register.receive(ListKind.FULL, list(3_500).getBytes(UTF_8), "text/csv");
        var crashing = new CrashingCertificates(register.certificates, 2);

        for (int i = 0; i < 3; i++) crashes(crashing);
        register.workOff(register.certificates);

        var done = register.newest();
        assertThat(done.phase()).isEqualTo(Phase.DONE);
        assertThat(done.progress().rows()).isEqualTo(rows(3500, 3500, 0, 0, 0));
        assertThat(register.certificates.told())
                .hasSize(3_500)
                .allSatisfy(told -> assertThat(told.revision()).isOne());
    }

    @Test
    void givesUpAfterTooManyAttempts() {
        register.receive(ListKind.FULL, list(20).getBytes(UTF_8), "text/csv");

        for (int i = 0; i < 16; i++) crashes(new CrashingCertificates(register.certificates, 0));

        assertThat(register.newest().failure().reason().en())
                .isEqualTo("work on it was attempted 16 times without progress; the last time an"
                        + " unexpected error occurred; the log has details under its id");
    }

    @Test
    void pausesAfterAnInterruptionAndReportsIt() {
        var id = register.receive(ListKind.FULL, list(20).getBytes(UTF_8), "text/csv")
                .job()
                .id();
        register.receive(ListKind.SUSPENDED, "证书编号\n示例-2024-0001\n".getBytes(UTF_8), "text/csv");
        register.workOff(new CrashingCertificates(register.certificates, 0));

        var resting = register.find(id);
        assertThat(resting.setback()).isNotNull().satisfies(setback -> {
            assertThat(setback.reason().en()).startsWith("an unexpected error occurred");
            assertThat(setback.retryAt()).isEqualTo(setback.at().plus(RegisterInMemory.PAUSE));
        });
        register.workOff();
        assertThat(register.find(id)).isEqualTo(resting);

        register.passes(RegisterInMemory.PAUSE);
        register.workOff();
        assertThat(register.find(id)).satisfies(done -> {
            assertThat(done.phase()).isEqualTo(Phase.DONE);
            assertThat(done.setback()).isNull();
        });
        assertThat(register.certificate("示例-2024-0001").status()).isEqualTo(CertificateStatus.SUSPENDED);
    }

    private void crashes(Certificates crashing) {
        register.workOff(crashing);
        register.passes(RegisterInMemory.PAUSE);
    }

    /** Throws at every n-th batch, after writing half of it. */
    private static final class CrashingCertificates extends ForwardingCertificates {

        private final int chunks;
        private int saved;

        CrashingCertificates(Certificates kept, int chunks) {
            super(kept);
            this.chunks = chunks;
        }

        @Override
        public boolean save(List<CertificateChange> changes) {
            if (saved++ < chunks) return super.save(changes);
            saved = 0;
            super.save(changes.subList(0, changes.size() / 2));
            throw new IllegalStateException("crash");
        }
    }

    @Test
    void stopsACancelledImportAndKeepsStoredCertificates() {
        var id = register.receive(ListKind.FULL, list(3_500).getBytes(UTF_8), "text/csv")
                .job()
                .id();

        register.workOff(
                new CancellingCertificates(register.certificates, () -> register.cancel(id, "the wrong file")));

        var cancelled = register.find(id);
        assertThat(cancelled.phase()).isEqualTo(Phase.CANCELLED);
        assertThat(cancelled.details().decision()).isEqualTo("the wrong file");
        assertThat(cancelled.progress().rows().stored()).isEqualTo(1_000);
        assertThat(register.certificates.told()).hasSize(1_000);
        assertThat(register.cancel(id, null)).isInstanceOf(Refused.class);
        assertThat(register.receive(ListKind.FULL, list(3_500).getBytes(UTF_8), "text/csv")
                        .repeated())
                .isFalse();
    }

    @Test
    void cancelsAWaitingImportAtOnce() {
        var id = register.receive(ListKind.FULL, list(20).getBytes(UTF_8), "text/csv")
                .job()
                .id();

        assertThat(register.cancel(id, null)).isInstanceOf(Accepted.class);
        register.workOff();

        assertThat(register.find(id).phase()).isEqualTo(Phase.CANCELLED);
        assertThat(register.certificates.told()).isEmpty();
    }

    @Test
    void completesACancellationAfterACrash() {
        var received = register.receive(ListKind.FULL, list(20).getBytes(UTF_8), "text/csv")
                .job();
        register.imports.move(received, received.cancelling());

        register.workOff();

        assertThat(register.find(received.id()).phase()).isEqualTo(Phase.CANCELLED);
    }

    /** Cancels the import while the first batch is stored. */
    private static final class CancellingCertificates extends ForwardingCertificates {

        private final Runnable cancel;

        CancellingCertificates(Certificates kept, Runnable cancel) {
            super(kept);
            this.cancel = cancel;
        }

        @Override
        public boolean save(List<CertificateChange> changes) {
            cancel.run();
            return super.save(changes);
        }
    }

    @Test
    void countsTheRowsAfterTheFirstReading() {
        register.receive(ListKind.FULL, list(3_500).getBytes(UTF_8), "text/csv");
        crashes(new CrashingCertificates(register.certificates, 1));

        var storing = register.newest();

        assertThat(storing.phase()).isEqualTo(Phase.STORING);
        assertThat(storing.progress().rows()).isEqualTo(RowCounts.of(3500, 1001, 1000, 0, 0));
        assertThat(storing.progress().share()).isBetween(0.28, 0.29);
    }

    @Test
    void givesUpAfterThreeReaderCrashes() {
        var register = new RegisterInMemory();
        register.readsBy((_, _, _) -> {
            throw new BrokenReader("reading it took longer than 60 seconds");
        });
        var id = register.receive(ListKind.FULL, RegisterInMemory.list(5).getBytes(StandardCharsets.UTF_8), "text/csv")
                .job()
                .id();

        for (int attempt = 1; attempt < 3; attempt++) {
            register.workOff();
            assertThat(register.find(id).phase()).as("attempt " + attempt).isEqualTo(Phase.CHECKING);
            register.passes(RegisterInMemory.PAUSE);
        }
        register.workOff();

        var failed = register.find(id);
        assertThat(failed.phase()).isEqualTo(Phase.FAILED);
        assertThat(failed.failure().reason().en())
                .isEqualTo("work on it was attempted 3 times without progress; the last time it cannot"
                        + " be read: reading it took longer than 60 seconds");
    }

    @Test
    void resumesAfterOneReaderCrash() {
        var register = new RegisterInMemory();
        var id = register.receive(ListKind.FULL, RegisterInMemory.list(5).getBytes(StandardCharsets.UTF_8), "text/csv")
                .job()
                .id();
        register.readsBy((_, _, _) -> {
            throw new BrokenReader("the process that read it ended");
        });
        register.workOff();

        register.passes(RegisterInMemory.PAUSE);
        register.readsBy(new InProcessReader());
        register.workOff();

        assertThat(register.find(id).phase()).isEqualTo(Phase.DONE);
    }
}
