package io.certwatch.catalogue.register;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import io.certwatch.catalogue.InEnglish;
import io.certwatch.catalogue.fuzz.AnyDamage;
import io.certwatch.catalogue.fuzz.Bounds;
import io.certwatch.catalogue.fuzz.Damage;
import io.certwatch.catalogue.fuzz.Fuzz;
import io.certwatch.catalogue.fuzz.OpenPackage;
import io.certwatch.catalogue.fuzz.OpenPdf;
import io.certwatch.importjob.ImportJob;
import io.certwatch.importjob.Phase;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.slf4j.LoggerFactory;

/** Any damaged list is applied, or is held or failed with a reason and changes nothing. */
class MutatedListsTest {

    private static final String CSV = "text/csv";
    private static final String HTML = "text/html";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String PDF = "application/pdf";
    private static final byte[] LINES = RegisterInMemory.list(30).getBytes(StandardCharsets.UTF_8);
    private static final byte[] PAGE = Listed.page(30);
    private static final byte[] WORKBOOK = Listed.workbook(30);
    private static final OpenPackage OPEN_WORKBOOK = new OpenPackage(WORKBOOK);
    private static final byte[] DOCUMENT = Listed.pdf(30);
    private static final byte[] OPEN_DOCUMENT = OpenPdf.of(DOCUMENT);

    @BeforeContainer
    static void silenceTheLibraries() {
        ((Logger) LoggerFactory.getLogger("org.apache")).setLevel(Level.OFF);
    }

    @Example
    void appliesUndamagedLists() {
        for (var list : List.of(LINES, PAGE, WORKBOOK, DOCUMENT)) {
            var done = new RegisterInMemory().take(ListKind.FULL, list, "");
            assertThat(done.progress().rows())
                    .as(done.details().reasons().toString())
                    .isEqualTo(RegisterInMemory.rows(30, 30, 0, 0, 0));
        }
    }

    @Fuzz
    void lines(@ForAll(supplier = AnyDamage.class) List<Damage> damages) {
        isAppliedHeldOrFails(Damage.all(LINES, damages), CSV);
    }

    @Fuzz
    void pages(@ForAll(supplier = AnyDamage.class) List<Damage> damages) {
        isAppliedHeldOrFails(Damage.all(PAGE, damages), HTML);
    }

    @Fuzz
    void workbooks(@ForAll(supplier = AnyDamage.class) List<Damage> damages) {
        isAppliedHeldOrFails(Damage.all(WORKBOOK, damages), XLSX);
    }

    @Fuzz
    void insidesOfWorkbooks(
            @ForAll(supplier = AnyDamage.class) List<Damage> damages, @ForAll @IntRange(max = 99) int part) {
        isAppliedHeldOrFails(OPEN_WORKBOOK.damaged(part, damages), XLSX);
    }

    @Fuzz
    void pdfs(@ForAll(supplier = AnyDamage.class) List<Damage> damages) {
        isAppliedHeldOrFails(Damage.all(DOCUMENT, damages), PDF);
    }

    @Fuzz
    void insidesOfPdfs(@ForAll(supplier = AnyDamage.class) List<Damage> damages) {
        isAppliedHeldOrFails(Damage.all(OPEN_DOCUMENT, damages), PDF);
    }

    private static void isAppliedHeldOrFails(byte[] damaged, String mediaType) {
        Bounds.hold(() -> {
            var register = new RegisterInMemory();
            var list = register.take(ListKind.FULL, damaged, mediaType);
            if (list.phase() != Phase.DONE) {
                assertThat(saidAgainst(list))
                        .isNotEmpty()
                        .allSatisfy(reason -> assertThat(reason).isNotBlank().doesNotContain("(null", ": null"));
                assertThat(register.certificates.told()).isEmpty();
            } else {
                assertThat(register.certificates.told())
                        .hasSize((int) list.progress().rows().stored());
            }
        });
    }

    private static List<String> saidAgainst(ImportJob<CertificateList> list) {
        return list.phase() == Phase.HELD
                ? InEnglish.texts(list.details().reasons())
                : List.of(requireNonNull(list.failure()).reason().en());
    }
}
