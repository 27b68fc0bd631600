package io.certwatch.catalogue.register;

import static io.certwatch.catalogue.edition.EditionFixture.entry;
import static io.certwatch.catalogue.edition.EditionFixture.statutory;
import static io.certwatch.catalogue.register.RegisterInMemory.line;
import static io.certwatch.catalogue.register.RegisterInMemory.list;
import static io.certwatch.catalogue.register.RegisterInMemory.rows;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.catalogue.InEnglish;
import io.certwatch.catalogue.edition.EditionFixture;
import io.certwatch.catalogue.edition.EntryKey;
import io.certwatch.edition.Bilingual;
import io.certwatch.importjob.Phase;
import io.certwatch.importjob.ReceiveImport.Reception;
import io.certwatch.importjob.RowCounts;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An applied list is not read again, unless its result would differ now. */
class SameListAgainTest {

    private static final String LIST = list(8);
    private static final String NUMBER = "示例-2024-0007";

    private final RegisterInMemory register = new RegisterInMemory(Categories.of(List.of(), List.of()));

    @Test
    void returnsTheSameImportWithoutChangesBetween() {
        var first = register.take("FULL", LIST);

        var again = receive();

        assertThat(again.repeated()).isTrue();
        assertThat(again.job()).isEqualTo(first);
    }

    @Test
    void completesWithoutReadingAfterAnotherUnchangedList() {
        var oneMissingOneBroken = list(2, 20) + "21,防火墙,名,,厂,CCRC,N-21,2024-01-01,2029-01-01\n";
        register.take("FULL", list(20));
        var first = register.take("FULL", oneMissingOneBroken);
        register.take("PARTIAL", list(3, 5));
        int read = register.originals.read();

        var again = register.take("FULL", oneMissingOneBroken);

        assertThat(register.originals.read()).isEqualTo(read);
        assertThat(again.id()).isNotEqualTo(first.id());
        assertThat(again.phase()).isEqualTo(Phase.DONE);
        assertThat(again.progress().rows()).isEqualTo(rows(20, 0, 19, 1, 1));
        assertThat(register.rejected(again)).isEqualTo(register.rejected(first)).hasSize(1);
        assertThat(register.absent(again)).isEqualTo(register.absent(first)).containsExactly("示例-2024-0001");
        assertThat(again.details().measures()).isEqualTo(first.details().measures());
    }

    @Test
    void restoresACertificateThatAStewardWithdrew() {
        register.take("FULL", LIST);
        register.correct().withdraw(NUMBER, "no list has it");

        takeAgain(rows(8, 1, 7, 0, 0));

        assertThat(register.certificate(NUMBER).status()).isEqualTo(CertificateStatus.VALID);
    }

    @Test
    void isAppliedAgainAfterAListOfAnotherKind() {
        var withStatus = "序号,证书编号,型号,企业名称,状态\n1,N-1,M-1,华为,有效\n";
        register.take("PARTIAL", withStatus);
        register.take("SUSPENDED", "证书编号\nN-1\n");

        assertThat(register.take("PARTIAL", withStatus).progress().rows().stored())
                .isOne();

        assertThat(register.certificate("N-1").status()).isEqualTo(CertificateStatus.VALID);
    }

    @Test
    void isComparedWithTheLastAppliedList() {
        register.take("PARTIAL", list(1, 100));
        register.take("FULL", list(1, 50));
        register.take("FULL", list(1, 100));

        assertThat(InEnglish.texts(register.take("FULL", list(1, 50)).details().reasons()))
                .containsExactly("The list has 50 rows; the last good list had 100.");
    }

    @Test
    void isAppliedAgainAfterACertificateExpired() {
        register.take("FULL", LIST);
        register.passes(Duration.ofDays(4 * 365));
        register.expire().expire();

        takeAgain(rows(8, 0, 8, 0, 0));

        assertThat(register.certificate(NUMBER).status()).isEqualTo(CertificateStatus.EXPIRED);
    }

    @Test
    void expiresCertificatesThatAreOverdue() {
        register.take("FULL", LIST);
        register.passes(Duration.ofDays(4 * 365));

        takeAgain(rows(8, 8, 0, 0, 0));

        assertThat(register.certificate(NUMBER).status()).isEqualTo(CertificateStatus.EXPIRED);
    }

    @Test
    void isReadAgainAfterItsCategoriesGotEntries() {
        register.take("FULL", list(5));
        register.readsCategoriesBy(Categories.of(
                List.of(EditionFixture.draft(statutory(
                        "2023-2",
                        LocalDate.of(2023, 7, 3),
                        null,
                        entry("SCP-02", new Bilingual("防火墙", null), List.of())))),
                List.of()));

        assertThat(register.take("FULL", list(5)).progress().rows().stored()).isEqualTo(5);

        assertThat(register.certificate("示例-2024-0001").facts().entry()).isEqualTo(new EntryKey("2023-2", "SCP-02"));
    }

    @Test
    void isHeldAgainAfterARelease() {
        var mostlyBroken = list(3).replace("2029-03-17", "see paper") + line(4) + "\n";
        var held = register.take("PARTIAL", mostlyBroken);
        register.releaseImport().release(held.id(), "we know");
        register.workOff();
        register.take("SUSPENDED", "证书编号\nN-1\n");

        assertThat(InEnglish.texts(
                        register.take("PARTIAL", mostlyBroken).details().reasons()))
                .containsExactly("3 of 4 rows are rejected.");
    }

    @Test
    void isAnotherListWithAnotherCharsetKindOrType() {
        var bytes = "certificate number,model,holder\nÅ-1,M-1,Ørsted\n".getBytes(ISO_8859_1);
        var failed = register.take(ListKind.PARTIAL, bytes, "text/csv");
        assertThat(failed.failure().reason().en()).contains("say its encoding");

        assertThat(register.receive(ListKind.PARTIAL, bytes, "text/csv", "ISO-8859-1")
                        .repeated())
                .isFalse();
        register.workOff();

        assertThat(register.certificate("Å-1").facts().holder()).isEqualTo("Ørsted");
    }

    private void takeAgain(RowCounts expected) {
        assertThat(receive().repeated()).isFalse();
        register.workOff();
        assertThat(register.newest().progress().rows()).isEqualTo(expected);
    }

    private Reception<CertificateList> receive() {
        return register.receive(ListKind.FULL, LIST.getBytes(UTF_8), "text/csv");
    }
}
