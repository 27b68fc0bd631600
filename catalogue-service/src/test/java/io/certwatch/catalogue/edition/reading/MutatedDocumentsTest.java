package io.certwatch.catalogue.edition.reading;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import io.certwatch.catalogue.edition.InMemoryEditionUseCases;
import io.certwatch.catalogue.edition.ReceiveEdition.UploadOutcome;
import io.certwatch.catalogue.fuzz.AnyDamage;
import io.certwatch.catalogue.fuzz.Bounds;
import io.certwatch.catalogue.fuzz.Damage;
import io.certwatch.catalogue.fuzz.Fuzz;
import io.certwatch.catalogue.fuzz.OpenPackage;
import io.certwatch.catalogue.fuzz.OpenPdf;
import io.certwatch.tabular.UnreadableSource;
import java.time.Clock;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.slf4j.LoggerFactory;

/** Every reader either reads a damaged document, holds it, or rejects it with a reason. */
class MutatedDocumentsTest {

    private static final GivenFields GIVEN =
            new GivenFields("2030-1", "STATUTORY", "目录", null, "2030-01-01", "2030-01-01", null, null);
    private static final ReadDocument READER = Corpus.reader();
    private static final byte[] PAGE = Corpus.document("2017-1", Corpus.HTML);
    private static final byte[] LINES = Corpus.document("2017-1", Corpus.CSV);
    private static final byte[] WORKBOOK = Corpus.document("2017-1", Corpus.XLSX);
    private static final byte[] DOCUMENT = Corpus.document("2017-1", Corpus.DOCX);
    private static final OpenPackage OPEN_WORKBOOK = new OpenPackage(WORKBOOK);
    private static final OpenPackage OPEN_DOCUMENT = new OpenPackage(DOCUMENT);
    private static final byte[] PDF = Corpus.document("2017-1", Corpus.PDF);
    private static final byte[] OPEN_PDF = OpenPdf.of(PDF);

    /** Silences the libraries, which log many warnings about damaged documents. */
    @BeforeContainer
    static void silenceTheLibraries() {
        ((Logger) LoggerFactory.getLogger("org.apache")).setLevel(Level.OFF);
    }

    @Fuzz
    void pages(@ForAll(supplier = AnyDamage.class) List<Damage> damages) {
        isReadOrRefused(Damage.all(PAGE, damages), Corpus.HTML);
    }

    @Fuzz
    void lines(@ForAll(supplier = AnyDamage.class) List<Damage> damages) {
        isReadOrRefused(Damage.all(LINES, damages), Corpus.CSV);
    }

    @Fuzz
    void workbooks(@ForAll(supplier = AnyDamage.class) List<Damage> damages) {
        isReadOrRefused(Damage.all(WORKBOOK, damages), Corpus.XLSX);
    }

    @Fuzz
    void insidesOfWorkbooks(
            @ForAll(supplier = AnyDamage.class) List<Damage> damages, @ForAll @IntRange(max = 99) int part) {
        isReadOrRefused(OPEN_WORKBOOK.damaged(part, damages), Corpus.XLSX);
    }

    @Fuzz
    void documents(@ForAll(supplier = AnyDamage.class) List<Damage> damages) {
        isReadOrRefused(Damage.all(DOCUMENT, damages), Corpus.DOCX);
    }

    @Fuzz
    void insidesOfDocuments(
            @ForAll(supplier = AnyDamage.class) List<Damage> damages, @ForAll @IntRange(max = 99) int part) {
        isReadOrRefused(OPEN_DOCUMENT.damaged(part, damages), Corpus.DOCX);
    }

    @Fuzz
    void pdfs(@ForAll(supplier = AnyDamage.class) List<Damage> damages) {
        isReadOrRefused(Damage.all(PDF, damages), Corpus.PDF);
    }

    @Fuzz
    void insidesOfPdfs(@ForAll(supplier = AnyDamage.class) List<Damage> damages) {
        isReadOrRefused(Damage.all(OPEN_PDF, damages), Corpus.PDF);
    }

    private static void isReadOrRefused(byte[] damaged, String mediaType) {
        Bounds.hold(() -> {
            try {
                var upload = READER.read(damaged, mediaType, null, GIVEN);
                assertThat(upload.form().entries()).isNotEmpty();
                assertThat(new InMemoryEditionUseCases(Clock.systemUTC()).receive.receive(upload))
                        .isInstanceOfAny(UploadOutcome.Drafted.class, UploadOutcome.Faulty.class);
            } catch (UnreadableSource refused) {
                assertThat(refused.getMessage()).isNotBlank().doesNotContain("(null", ": null");
            }
        });
    }
}
