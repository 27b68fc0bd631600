package io.certwatch.product.engine;

import static io.certwatch.edition.Sector.CLOUD;
import static io.certwatch.edition.Sector.CONNECTED_VEHICLES;
import static io.certwatch.edition.Sector.PLATFORMS;
import static io.certwatch.product.engine.ReferenceData.EDITIONS;
import static io.certwatch.product.engine.ReferenceData.EDITION_2023;
import static io.certwatch.product.engine.ReferenceData.LEXICON;
import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.edition.Sector;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The shipped guidance, one edition for each sector. */
class GuidanceBySectorTest {

    private static final List<EditionText> GUIDANCE = List.of(
            ReferenceData.edition("edition-cloud-2025.json"),
            ReferenceData.edition("edition-connected-vehicles-2025.json"),
            ReferenceData.edition("edition-platforms-2025.json"));
    private static final Catalogue CATALOGUE = catalogue();

    private static Catalogue catalogue() {
        var known = new ArrayList<>(EDITIONS);
        known.addAll(GUIDANCE);
        var live = new ArrayList<>(List.of(EDITION_2023));
        live.addAll(GUIDANCE);
        return Catalogue.compile(live, known, LEXICON);
    }

    private static Judgement judged(String name, Sector... sectors) {
        return CATALOGUE.judge(Subject.ofName(name)).warningOf(Set.of(sectors)::contains);
    }

    @ParameterizedTest
    @CsvSource({
        "VMware ESXi 8.0, cloud-2025, CLD-01",
        "云安全网关, cloud-2025, CLD-02",
        "云数据库, cloud-2025, CLD-03",
        "智能座舱域控制器, connected-vehicles-2025, AUT-01",
        "整车OTA升级平台, connected-vehicles-2025, AUT-02",
        "telematics control unit, connected-vehicles-2025, AUT-03",
        "移动应用安全检测平台, platforms-2025, PLT-01",
        "App code security scanner, platforms-2025, PLT-01",
        "内容审核平台, platforms-2025, PLT-02",
        "content moderation system, platforms-2025, PLT-02",
        "用户实名认证系统, platforms-2025, PLT-03",
        "real-name verification platform, platforms-2025, PLT-03",
        "发布者日志留存系统, platforms-2025, PLT-04",
        "publisher log retention, platforms-2025, PLT-04"
    })
    void warnsOfWhatIsExpectedToBeListed(String name, String edition, String entry) {
        assertThat(judged(name, Sector.values()).findings()).anySatisfy(finding -> {
            assertThat(finding.edition()).isEqualTo(edition);
            assertThat(finding.entry()).isEqualTo(entry);
            assertThat(finding.warning()).isTrue();
            assertThat(finding.verdict()).isEqualTo(Verdict.NOT_REQUIRED);
        });
    }

    @Test
    void doesNotClaimThatTheCatalogueListsIt() {
        var sentence = judged("T-BOX module", CONNECTED_VEHICLES).explanation();

        assertThat(sentence.en())
                .contains("which an observation of an industry, not official, names as")
                .endsWith("an observation does not bind, and serves as a warning only.");
        assertThat(sentence.zh()).contains("对应行业观察（非官方）中的").endsWith("行业观察不具约束力，仅作提示。");
    }

    @Test
    void doesNotWarnOfAnotherSector() {
        var judgement = judged("车载T-BOX", CLOUD, PLATFORMS);

        assertThat(judgement.findings()).isEmpty();
        assertThat(judgement.basis()).isEqualTo(Basis.OTHER_KIND);
        assertThat(judgement.explanation().en())
                .isEqualTo("The name contains \"车载T-BOX\", which only observations about another sector list: neither"
                        + " certification nor testing is required.");
        assertThat(judged("车载T-BOX", CONNECTED_VEHICLES).findings())
                .extracting(Finding::sector)
                .containsExactly(CONNECTED_VEHICLES);
    }

    @Test
    void saysWhereAnotherSectorWasNamed() {
        var declared = new Subject(new Wording("", "Unit 7"), "", "", "", "AUT-03", "", Map.of());

        assertThat(CATALOGUE
                        .judge(declared)
                        .warningOf(Set.of(CLOUD)::contains)
                        .explanation()
                        .en())
                .startsWith("The declared category contains \"AUT-03\"");
    }

    /** A company must certify the same products with any sectors. */
    @Test
    void sectorsDoNotChangeWhatIsRequired() {
        for (var product : ReferenceData.labelledProducts()) {
            var all = CATALOGUE.judge(product.subject());
            var none = all.warningOf(_ -> false);
            assertThat(none.verdict()).as(product.name()).isEqualTo(all.verdict());
            assertThat(none.findings())
                    .as(product.name())
                    .isEqualTo(all.findings().stream()
                            .filter(finding -> finding.sector() == null)
                            .toList());
        }
    }

    @Test
    void theSplitListFindsWhatTheWholeListFound() {
        for (var product : ReferenceData.labelledProducts()) {
            var before = ReferenceData.TODAY.judge(product.subject());
            var now = CATALOGUE.judge(product.subject());
            assertThat(now.verdict()).as(product.name()).isEqualTo(before.verdict());
            assertThat(now.findings().stream().map(Finding::entry))
                    .as(product.name())
                    .containsAll(before.findings().stream().map(Finding::entry).toList());
        }
    }
}
