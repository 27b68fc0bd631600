package io.certwatch.catalogue.register;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.certwatch.catalogue.source.Arrival;
import io.certwatch.importjob.DecideImport;
import io.certwatch.importjob.FaultyRow;
import io.certwatch.importjob.FindAbsent;
import io.certwatch.importjob.ImportDecision;
import io.certwatch.importjob.ImportJob;
import io.certwatch.importjob.ImportNames;
import io.certwatch.importjob.ImportSteps;
import io.certwatch.importjob.InMemoryFindings;
import io.certwatch.importjob.InMemoryImports;
import io.certwatch.importjob.InMemoryOriginals;
import io.certwatch.importjob.ReceiveImport;
import io.certwatch.importjob.ReceiveImport.Reception;
import io.certwatch.importjob.RowCounts;
import io.certwatch.importjob.RowError;
import io.certwatch.importjob.WorkOffImports;
import io.certwatch.platform.trace.Tracing;
import io.certwatch.tabular.DocumentReader;
import io.certwatch.tabular.InProcessReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The whole import of lists, without a database. */
public final class RegisterInMemory {

    static final String COLUMNS = "序号,产品类别,产品名称,产品型号,企业名称,认证/检测机构,证书编号,发证日期,有效期至";

    private static final ImportNames NAMES = new ImportNames("register", "register", "CertificateImport");

    /** The pause after an interruption. */
    static final Duration PAUSE = Duration.ofSeconds(5);

    final CertificatesInMemory certificates = new CertificatesInMemory();
    public final InMemoryImports<CertificateList> imports = new InMemoryImports<>();
    final InMemoryFindings findings = new InMemoryFindings();
    public final InMemoryOriginals originals = new InMemoryOriginals();
    private Categories categories;
    private DocumentReader documents = new InProcessReader();
    private Instant now = CertificateFixture.NOON;

    public RegisterInMemory() {
        this(Categories.of(List.of(), List.of()));
    }

    RegisterInMemory(Categories categories) {
        this.categories = categories;
    }

    ImportJob<CertificateList> take(String kind, String csv) {
        return take(ListKind.valueOf(kind), csv.getBytes(UTF_8), "text/csv");
    }

    ImportJob<CertificateList> take(ListKind kind, byte[] bytes, String mediaType) {
        var id = receive(kind, bytes, mediaType).job().id();
        workOff(certificates);
        return find(id);
    }

    Reception<CertificateList> receive(ListKind kind, byte[] bytes, String mediaType) {
        return receive(kind, bytes, mediaType, null);
    }

    Reception<CertificateList> receive(ListKind kind, byte[] bytes, String mediaType, @Nullable String charset) {
        passes(Duration.ofMinutes(1));
        try {
            return receiveList()
                    .receive(new ByteArrayInputStream(bytes), mediaType, charset, kind, "cac", Arrival.UPLOADED, null);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    public void workOff() {
        workOff(certificates);
    }

    /** Processes all imports with this store of certificates. */
    void workOff(Certificates store) {
        var worker = new WorkOffImports<>(
                NAMES,
                imports,
                steps(store),
                _ -> null,
                (_, work) -> {
                    work.run();
                    return true;
                },
                _ -> PAUSE,
                _ -> {},
                Tracing.NONE,
                clock());
        boolean more = true;
        while (more) more = worker.workOff();
    }

    private ImportSteps<CertificateList> steps(Certificates store) {
        var completeList = new CompleteList(new FindAbsent(findings), store, clock());
        var guard = new Guard(new Guard.GuardLimits(0.1, 0.1, 0.2, 0.1));
        return new ProcessList(
                appliedBefore(),
                new CheckList(readList(), imports, findings, store, completeList, guard, clock()),
                new ApplyList(readList(), store, completeList, clock()));
    }

    public ReceiveList receiveList() {
        var receiveImport = new ReceiveImport<>(imports, originals, Tracing.NONE, clock());
        return new ReceiveList(receiveImport, imports, appliedBefore());
    }

    private ReadList readList() {
        return new ReadList(documents, originals, () -> categories, clock());
    }

    private AppliedBefore appliedBefore() {
        return new AppliedBefore(readList(), imports, findings, certificates, clock());
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

    DecideImport<CertificateList> decide() {
        return new DecideImport<>(imports, _ -> {}, clock());
    }

    ImportDecision<CertificateList> cancel(String id, String reason) {
        return decide().cancel(ImportJob.SHARED, id, list -> list.withDecision(reason));
    }

    public ReleaseImport releaseImport() {
        return new ReleaseImport(imports, decide(), Tracing.NONE);
    }

    public ImportJob<CertificateList> find(String id) {
        return imports.find(ImportJob.SHARED, id).orElseThrow();
    }

    ImportJob<CertificateList> newest() {
        return imports.newestFirst(ImportJob.SHARED, null, 1).getFirst();
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

    CorrectCertificate correct() {
        return new CorrectCertificate(certificates, clock());
    }

    Certificate certificate(String number) {
        return certificates.find(number).orElseThrow();
    }

    List<FaultyRow> rejected(ImportJob<CertificateList> list) {
        return findings.rejected(list.id());
    }

    List<RowError> errors(ImportJob<CertificateList> list) {
        return rejected(list).stream().map(FaultyRow::error).toList();
    }

    List<String> absent(ImportJob<CertificateList> list) {
        return findings.absent(list.id(), null, 1_000);
    }

    static RowCounts rows(long total, long stored, long unchanged, long rejected, long absent) {
        return RowCounts.of(total, total, stored, unchanged, rejected).withAbsent(absent);
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
}
