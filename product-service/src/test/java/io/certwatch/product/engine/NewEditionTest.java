package io.certwatch.product.engine;

import static io.certwatch.product.engine.ReferenceData.EDITIONS;
import static io.certwatch.product.engine.ReferenceData.EDITION_2023;
import static io.certwatch.product.engine.ReferenceData.LEXICON;
import static io.certwatch.product.engine.ReferenceData.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.edition.Force;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** An edition without lexicon entries gives sensible results at once. */
class NewEditionTest {

    @Test
    void entryInheritsTheWordsOfTheEntryItContinues() {
        var lower = new CriterionText(
                "systemThroughputBidirectional",
                new Wording("整系统吞吐量（双向）", "bidirectional system throughput"),
                ">=",
                "2 Tbps");
        var routers = new EntryText(
                "CNE-07",
                new Wording("高性能路由设备", "High-performance routing equipment"),
                List.of(lower),
                List.of("CNE-01"));
        var catalogue = superseding(Force.STATUTORY, routers);

        var judgement = catalogue.judge(Subject.ofName("核心路由器").withSpecs(Map.of("throughput", "4 Tbps")));

        assertThat(judgement.verdict()).isEqualTo(Verdict.REQUIRED);
        assertThat(judgement.findings().getFirst().entry()).isEqualTo("CNE-07");
    }

    @Test
    void entryInheritsTheWordsOfAnEntryOfTheSameName() {
        var catalogue = superseding(
                Force.STATUTORY,
                new EntryText("SCP-99", new Wording("运维安全管理产品", "Operations security"), List.of(), List.of()));

        assertThat(catalogue.judge(Subject.ofName("JumpServer 堡垒机")).findings())
                .extracting(Finding::entry)
                .containsExactly("SCP-99");
    }

    @Test
    void newEntryIsFoundByItsName() {
        var catalogue = superseding(
                Force.STATUTORY,
                new EntryText("SCP-35", new Wording("AI安全网关", "AI security gateway"), List.of(), List.of()),
                new EntryText(
                        "SCP-36",
                        new Wording("量子密钥分发系统（QKD）", "Quantum key distribution system (QKD)"),
                        List.of(),
                        List.of()));

        assertThat(catalogue.judge(Subject.ofName("某某AI安全网关 V2")).findings())
                .extracting(Finding::entry)
                .containsExactly("SCP-35");
        assertThat(catalogue.judge(Subject.ofName("QKD terminal")).findings())
                .extracting(Finding::entry)
                .containsExactly("SCP-36");
        assertThat(catalogue.judge(Subject.ofName("量子密钥分发设备")).verdict()).isEqualTo(Verdict.REQUIRED);
    }

    @Test
    void editionThatIsNotBindingWarnsAndNeverRequires() {
        var judgement = TODAY.judge(Subject.ofName("智能座舱域控制器"));

        assertThat(judgement.verdict()).isEqualTo(Verdict.NOT_REQUIRED);
        assertThat(judgement.findings())
                .singleElement()
                .matches(finding -> finding.entry().equals("AUT-01")
                        && finding.warning()
                        && finding.verdict() == Verdict.NOT_REQUIRED);
    }

    @Test
    void draftWarnsBesideTheEditionInForce() {
        var draft = new EditionText(
                "2026-draft",
                Force.CONSULTATION,
                null,
                null,
                null,
                List.of(new EntryText("SCP-02", new Wording("防火墙", "Firewall"), List.of(), List.of())));
        var known = new ArrayList<>(EDITIONS);
        known.add(draft);

        var judgement =
                Catalogue.compile(List.of(EDITION_2023, draft), known, LEXICON).judge(Subject.ofName("防火墙"));

        assertThat(judgement.verdict()).isEqualTo(Verdict.REQUIRED);
        assertThat(judgement.findings()).extracting(Finding::edition).containsExactly("2023-2", "2026-draft");
    }

    @Test
    void namesItsEditionsAndItsLexicon() {
        assertThat(TODAY.editions()).containsExactly("2023-2", "sectors-2025");
        assertThat(TODAY.lexiconRevision()).isEqualTo(1);
    }

    @Test
    void usesOfficialNamesWithoutALexicon() {
        var bare = Catalogue.compile(List.of(EDITION_2023), EDITIONS, Lexicon.EMPTY);

        assertThat(bare.judge(Subject.ofName("入侵检测系统")).findings())
                .extracting(Finding::entry)
                .containsExactly("SCP-03");
        assertThat(bare.judge(Subject.ofName("Suricata IDS")).findings())
                .extracting(Finding::entry)
                .containsExactly("SCP-03");
    }

    private static Catalogue superseding(Force force, EntryText... entries) {
        var edition = new EditionText("2026-9", force, null, null, "2023-2", List.of(entries));
        var known = new ArrayList<>(EDITIONS);
        known.add(edition);
        return Catalogue.compile(List.of(edition), known, LEXICON);
    }
}
