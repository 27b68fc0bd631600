package io.certwatch.product.mitigation;

import static io.certwatch.product.mitigation.MitigationFixture.FOUND;
import static io.certwatch.product.mitigation.MitigationFixture.LI_NA;
import static io.certwatch.product.mitigation.MitigationFixture.WANG_WEI;
import static io.certwatch.product.mitigation.MitigationFixture.correction;
import static io.certwatch.product.mitigation.MitigationFixture.opened;
import static io.certwatch.product.mitigation.MitigationFixture.stated;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.certwatch.product.failure.Conflict;
import io.certwatch.product.failure.InvalidField;
import io.certwatch.product.mitigation.HarmStatement.Degree;
import io.certwatch.product.mitigation.MitigationChange.Part;
import io.certwatch.product.mitigation.OnRecord.RecordedPart;
import io.certwatch.product.mitigation.StatedMitigation.StatedCorrection;
import io.certwatch.product.mitigation.StatedMitigation.StatedHarm;
import io.certwatch.product.mitigation.StatedMitigation.StatedReport;
import io.certwatch.product.upload.ScanType;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MitigationTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);

    @Test
    void aStatementStaysThatOfWhoeverMadeItUntilSomethingElseIsStated() {
        var file = opened().change(withHarm(new StatedHarm(Degree.NONE_KNOWN, null)), LI_NA);

        var repeated = file.change(withHarm(new StatedHarm(Degree.NONE_KNOWN, null)), WANG_WEI);
        assertThat(repeated).isEqualTo(file);

        var other = file.change(withHarm(new StatedHarm(Degree.SLIGHT, "One delay")), WANG_WEI);
        assertThat(other.harm()).isEqualTo(new HarmStatement(Degree.SLIGHT, "One delay", WANG_WEI));
        assertThat(other.changes())
                .extracting(MitigationChange::parts)
                .containsExactly(List.of(Part.OPENED), List.of(Part.HARM), List.of(Part.HARM));
        assertThat(other.revision()).isEqualTo(3);
    }

    @Test
    void aCorrectionKeepsItsIdAndWhoEnteredIt() {
        var file = opened(correction(FOUND, "Stopped"));
        var known = file.corrections().getFirst();

        var more = file.change(
                stated(
                        new StatedCorrection(known.id(), known.on(), known.by(), known.what()),
                        correction(FOUND, "Told")),
                WANG_WEI);

        assertThat(more.corrections().getFirst()).isEqualTo(known);
        assertThat(more.corrections().getLast().stated()).isEqualTo(WANG_WEI);
    }

    @Test
    void withdrawnEvidenceStaysOnRecord() {
        var scan = new MitigationScan(UUID.randomUUID(), null, "a.pdf", ScanType.PDF, 9, "00", LI_NA, null);
        var file = opened().addFile(scan);
        assertThat(onRecord(file, RecordPart.EVIDENCE)).isEqualTo("One file");

        var withdrawn = file.withdrawFile(scan, WANG_WEI);
        assertThat(withdrawn.evidence()).isEmpty();
        assertThat(withdrawn.file(scan.id()).orElseThrow().withdrawn()).isEqualTo(WANG_WEI);
        assertThat(onRecord(withdrawn, RecordPart.EVIDENCE)).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-01, 2026-12-01, discovery.on",
        "2026-11-02, 2026-11-01, corrections[0].on",
        "2026-11-02, 2026-12-01, corrections[0].on"
    })
    void refusesDaysThatCannotBe(LocalDate found, LocalDate corrected, String field) {
        var stated = new StatedMitigation(
                "A",
                new Discovery(found, "B", Discovery.Through.STAFF, "C"),
                Set.of(),
                null,
                List.of(correction(corrected, "D")),
                null,
                null,
                null,
                null,
                false);
        assertThatThrownBy(() -> MitigationRules.checkDays(stated, TODAY))
                .isInstanceOfSatisfying(
                        InvalidField.class,
                        invalid -> assertThat(invalid.field()).isEqualTo(field));
    }

    @Test
    void aCorrectionWithEvidenceIsNotLeftOut() {
        var file = opened(correction(FOUND, "Stopped"));
        var correction = file.corrections().getFirst().id();
        var scan = new MitigationScan(UUID.randomUUID(), correction, "a.pdf", ScanType.PDF, 9, "00", LI_NA, null);
        var shown = file.addFile(scan);

        assertThatThrownBy(() -> MitigationRules.checkCorrections(shown, stated()))
                .isInstanceOf(Conflict.class);
        MitigationRules.checkCorrections(shown.withdrawFile(scan, LI_NA), stated());
    }

    @Test
    void saysOfEachCircumstanceWhatIsOnRecordAndWhatIsNot() {
        var empty = OnRecord.of(opened());
        assertThat(empty)
                .extracting(OnRecord.RecordedCircumstance::circumstance)
                .containsExactly(Circumstance.values());
        assertThat(empty)
                .flatExtracting(OnRecord.RecordedCircumstance::parts)
                .extracting(RecordedPart::words)
                .containsOnlyNulls();

        var file = opened(correction(FOUND.plusDays(1), "Stopped"), correction(FOUND.plusDays(3), "Told"))
                .change(
                        new StatedMitigation(
                                "Sold without proof",
                                opened().discovery(),
                                Set.of(),
                                null,
                                List.of(
                                        correction(FOUND.plusDays(1), "Stopped"),
                                        correction(FOUND.plusDays(3), "Told")),
                                new StatedHarm(Degree.SLIGHT, "One delay"),
                                true,
                                false,
                                new StatedReport(FOUND.plusDays(2), "CAC", null),
                                false),
                        WANG_WEI);
        assertThat(onRecord(file, RecordPart.CORRECTIONS))
                .isEqualTo(
                        "2 corrections; found on 2 November 2026, the first on 3 November 2026, the last on 5 November"
                                + " 2026");
        assertThat(onRecord(file, RecordPart.HARM))
                .isEqualTo("Stated by wang.wei, 2026-11-05 10:00 (China): Slight harm: One delay");
        assertThat(onRecord(file, RecordPart.FIRST_TIME)).endsWith(": Not the first time");
        assertThat(onRecord(file, RecordPart.REPORT)).endsWith(": CAC was told on 4 November 2026");
        assertThat(onRecord(file, RecordPart.UNKNOWN_BEFORE)).isNull();
    }

    private static StatedMitigation withHarm(StatedHarm harm) {
        var stated = stated();
        return new StatedMitigation(
                stated.title(),
                stated.discovery(),
                stated.skus(),
                null,
                stated.corrections(),
                harm,
                null,
                null,
                null,
                false);
    }

    private static @Nullable String onRecord(Mitigation file, RecordPart part) {
        return OnRecord.of(file).stream()
                .flatMap(one -> one.parts().stream())
                .filter(one -> one.part() == part)
                .findFirst()
                .map(RecordedPart::words)
                .map(words -> words.en())
                .orElse(null);
    }
}
