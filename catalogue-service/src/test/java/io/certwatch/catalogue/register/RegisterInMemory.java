package io.certwatch.catalogue.register;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.certwatch.catalogue.source.Arrival;
import io.certwatch.platform.trace.Tracing;
import io.certwatch.tabular.DocumentReader;
import io.certwatch.tabular.InProcessReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The whole import of lists, without a database. */
public final class RegisterInMemory {

    static final String COLUMNS = "序号,产品类别,产品名称,产品型号,企业名称,认证/检测机构,证书编号,发证日期,有效期至";

    /** The pause after an interruption. */
    static final Duration PAUSE = Duration.ofSeconds(5);

    final CertificatesInMemory certificates = new CertificatesInMemory();
    public final ImportsInMemory imports = new ImportsInMemory();
    final List<ListImport> news = new ArrayList<>();
    public final OriginalsInMemory originals = new OriginalsInMemory();
    private Categories categories;
    private DocumentReader documents = new InProcessReader();
    private Instant now = CertificateFixture.NOON;

    public RegisterInMemory() {
        this(Categories.of(List.of(), List.of()));
    }

    RegisterInMemory(Categories categories) {
        this.categories = categories;
    }

    ListImport take(String kind, String csv) {
        return take(ListKind.valueOf(kind), csv.getBytes(UTF_8), "text/csv");
    }

    ListImport take(ListKind kind, byte[] bytes, String mediaType) {
        var id = receive(kind, bytes, mediaType).list().id();
        workOff(certificates);
        return imports.find(id).orElseThrow();
    }

    ReceivedImport receive(ListKind kind, byte[] bytes, String mediaType) {
        return receive(kind, bytes, mediaType, null);
    }

    ReceivedImport receive(ListKind kind, byte[] bytes, String mediaType, @Nullable String charset) {
        passes(Duration.ofMinutes(1));
        try {
            return receiveList()
                    .receive(new ByteArrayInputStream(bytes), mediaType, charset, kind, "cac", Arrival.UPLOADED);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    public void workOff() {
        workOff(certificates);
    }

    void workOff(Certificates store) {
        var findAbsent = new FindAbsent(imports, store, clock());
        var checkList = new CheckList(
                readList(), imports, store, findAbsent, new Guard(new Guard.Limits(0.1, 0.1, 0.2, 0.1)), clock());
        var applyList = new ApplyList(readList(), store, findAbsent, clock());
        new WorkOffImports(
                        imports,
                        appliedBefore(),
                        checkList,
                        applyList,
                        (_, work) -> {
                            work.run();
                            return true;
                        },
                        (_, broken) -> String.valueOf(broken.getMessage()),
                        _ -> PAUSE,
                        news::add,
                        Tracing.NONE,
                        clock())
                .workOff();
    }

    public ReceiveList receiveList() {
        return new ReceiveList(imports, appliedBefore(), originals, Tracing.NONE, clock());
    }

    private ReadList readList() {
        return new ReadList(documents, originals, () -> categories, clock());
    }

    private AppliedBefore appliedBefore() {
        return new AppliedBefore(readList(), imports, certificates, clock());
    }

    void passes(Duration time) {
        now = now.plus(time);
    }

    /** Replaces the reader of documents. */
    void readsBy(DocumentReader others) {
        documents = others;
    }

    /** Replaces the mapping of categories to entries. */
    void readsCategoriesBy(Categories others) {
        categories = others;
    }

    public SurveyList surveyList() {
        return new SurveyList(documents, clock());
    }

    public DecideImport decide() {
        return new DecideImport(imports, Tracing.NONE, clock());
    }

    ExpireCertificates expire() {
        return new ExpireCertificates(
                certificates,
                (_, work) -> {
                    work.run();
                    return true;
                },
                clock());
    }

    WithdrawCertificate withdraw() {
        return new WithdrawCertificate(certificates, clock());
    }

    Certificate certificate(String number) {
        return certificates.find(number).orElseThrow();
    }

    List<RejectedRow> rejected(ListImport list) {
        var rejected = new ArrayList<RejectedRow>();
        imports.eachRejected(list.id(), 0, rejected::add);
        return rejected;
    }

    List<String> absent(ListImport list) {
        return imports.absent(list.id(), null, 1_000);
    }

    /** A list with this number of certificates. */
    static String list(int rows) {
        return list(1, rows);
    }

    static String list(int first, int last) {
        var lines = new StringBuilder(COLUMNS).append('\n');
        for (int i = first; i <= last; i++) lines.append(line(i)).append('\n');
        return lines.toString();
    }

    static String line(int i) {
        return i + ",防火墙,下一代防火墙,USG6" + (100 + i) + "E,华为技术有限公司,CCRC,示例-2024-" + String.format("%04d", i)
                + ",2024-03-18,2029-03-17";
    }

    private Clock clock() {
        return Clock.fixed(now, ZoneOffset.UTC);
    }

    public static final class OriginalsInMemory implements Originals {

        private final Map<String, byte[]> kept = new HashMap<>();
        private int read;

        /** How often an original was read. */
        int read() {
            return read;
        }

        @Override
        public void keep(String sha256, InputStream bytes) {
            try {
                kept.putIfAbsent(sha256, bytes.readAllBytes());
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
        }

        @Override
        public InputStream open(String sha256) {
            read++;
            return new ByteArrayInputStream(kept.get(sha256));
        }
    }
}
