package io.certwatch.product.catalogue;

import io.certwatch.edition.Force;
import io.certwatch.product.catalogue.CatalogueChange.EditionPublished;
import io.certwatch.product.catalogue.CatalogueChange.LexiconRevised;
import io.certwatch.product.engine.CriterionText;
import io.certwatch.product.engine.EntryText;
import io.certwatch.product.engine.Wording;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Two small editions that reuse codes like the real ones: the later merges two entries and drops thresholds. */
public final class CatalogueFixture {

    public static final LocalDate TODAY = LocalDate.parse("2026-11-25");

    private CatalogueFixture() {}

    public static Edition edition2017() {
        return edition(
                "2017-1",
                null,
                "2017-06-01",
                entry("SCP-02", "防火墙（硬件）", "Firewall (hardware)", List.of(atLeast("throughput", "80 Gbps")), List.of()),
                entry("SCP-03", "网页应用防护系统", "Web application shield", List.of(), List.of()),
                entry("SCP-04", "入侵检测系统", "Intrusion detection system", List.of(), List.of()));
    }

    public static Edition edition2023() {
        return edition(
                "2023-2",
                "2017-1",
                "2023-07-03",
                entry("SCP-02", "防火墙", "Firewall", List.of(), List.of("SCP-02", "SCP-03")),
                entry("SCP-03", "入侵检测系统", "Intrusion detection system", List.of(), List.of("SCP-04")),
                entry("SCP-30", "运维安全管理产品", "Operations security management product", List.of(), List.of()));
    }

    public static Edition edition(String id, String supersedes, String effective, EntryText... entries) {
        return new Edition(
                id,
                1,
                false,
                Force.STATUTORY,
                null,
                new Wording("目录" + id, "Catalogue " + id),
                "公告" + id,
                LocalDate.parse(effective),
                LocalDate.parse(effective),
                supersedes,
                List.of(entries),
                List.of(),
                List.of());
    }

    public static Edition changed(Edition edition, EntryChange... changes) {
        return edition.withChanges(List.of(changes));
    }

    public static EntryText entry(
            String code, String zh, String en, List<CriterionText> criteria, List<String> continues) {
        return new EntryText(code, new Wording(zh, en), criteria, continues);
    }

    private static CriterionText atLeast(String parameter, String quantity) {
        return new CriterionText(parameter, new Wording("整机吞吐量", "throughput"), ">=", quantity);
    }

    /** A lexicon that adds no words: entries are found by their names. */
    public static LexiconEntry noWords() {
        return new LexiconEntry("OTHER", 1, List.of("OTHER"), List.of());
    }

    /** Stores a lexicon without words and the edition, as their listeners do. */
    public static void follow(CatalogueReadModel readModel, Edition edition) {
        readModel.keep(noWords());
        readModel.note(new LexiconRevised(1, Map.of("OTHER", 1)), TODAY);
        readModel.keep(edition);
        readModel.note(new EditionPublished(edition.id(), edition.revision()), TODAY);
    }

    /** A catalogue of which parts are missing. */
    public static LiveCatalogue incomplete(long version, Edition... editions) {
        return catalogue(version, editions).lacking(CatalogueGap.PARTS);
    }

    public static LiveCatalogue catalogue(long version, Edition... editions) {
        return LiveCatalogue.compile(version, List.of(editions), List.of(noWords()), TODAY);
    }
}
