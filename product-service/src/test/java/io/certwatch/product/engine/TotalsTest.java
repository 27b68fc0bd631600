package io.certwatch.product.engine;

import static io.certwatch.product.engine.ReferenceData.EDITIONS;
import static io.certwatch.product.engine.ReferenceData.EDITION_2023;
import static io.certwatch.product.engine.ReferenceData.LEXICON;
import static io.certwatch.product.engine.ReferenceData.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.product.engine.CriterionResult.Result;
import io.certwatch.product.engine.Lexicon.LexiconText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A figure of all units together, compared with a criterion about each. */
class TotalsTest {

    private static CriterionResult cores(Subject subject) {
        return cores(TODAY, subject);
    }

    private static CriterionResult cores(Catalogue catalogue, Subject subject) {
        return catalogue.judge(subject.withDeclaredEntry("CNE-03")).findings().getFirst().criteria().stream()
                .filter(each -> each.parameter().equals("coresPerCpu"))
                .findFirst()
                .orElseThrow();
    }

    private static Subject server(String description) {
        return Subject.ofName("机架式服务器").withDescription(description);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        8 x 28 cores                                   | MET
        8 CPUs, 224 cores total                        | MET
        224 cores total, 8 CPUs                        | MET
        8颗CPU，总核数224                              | MET
        总核数 224，CPU数量 8                          | MET
        CPU数: 8; total cores: 224                     | MET
        8颗CPU，共224核                                | MET
        8颗处理器，CPU总核数：112                      | MET
        8 processors, a total of 224 cores             | MET
        56 cores total, 2 CPUs                         | MET
        8 CPUs, 96 cores total                         | NOT_MET
        8颗CPU，共计96核                               | NOT_MET
        8 x 12 cores (96 total)                        | NOT_MET
        总核数 96，CPU数量 8                           | NOT_MET
        """)
    void isDividedByTheirNumber(String figures, Result result) {
        assertThat(cores(server(figures)).result()).isEqualTo(result);
    }

    @Test
    void showsTheDivision() {
        assertThat(cores(server("8 CPUs, 224 cores total")).actual()).isEqualTo("224 cores total ÷ 8 CPUs = 28");
        assertThat(cores(server("CPU数量 8，总核数 100")).actual()).isEqualTo("总核数 100 ÷ 8");
    }

    @Test
    void readsTotalsInSeparateSpecs() {
        var specs = new LinkedHashMap<>(Map.of("total cores", "224"));
        specs.put("CPU数", "8");
        assertThat(cores(Subject.ofName("rack server").withSpecs(specs)).result())
                .isEqualTo(Result.MET);
        specs.put("total cores", "96");
        assertThat(cores(Subject.ofName("rack server").withSpecs(specs)).result())
                .isEqualTo(Result.NOT_MET);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        总核数224，内存 1TB                             | UNKNOWN
        224 cores total                                 | UNKNOWN
        14 cores total                                  | UNKNOWN
        12 cores total                                  | NOT_MET
        总核数 13                                       | NOT_MET
        up to 12 cores total                            | NOT_MET
        总核数 ≥ 12                                     | UNKNOWN
        4 or 8 CPUs, 96 cores total                     | UNKNOWN
        """)
    void onlyLimitsTheShareWithoutTheNumberOfUnits(String figures, Result result) {
        assertThat(cores(server(figures)).result()).isEqualTo(result);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        8 processors / 80 cores                         | UNKNOWN
        8 CPUs, 64 cores                                | UNKNOWN
        8颗CPU/80核                                     | UNKNOWN
        8 processors / 224 cores                        | MET
        8 CPUs, 28 cores                                | MET
        8颗/28核                                        | MET
        8 CPUs, 24 cores                                | MET
        8 CPUs, 64 cores each                           | MET
        """)
    void ambiguousTotalDecidesOnlyIfBothReadingsAgree(String figures, Result result) {
        assertThat(cores(server(figures)).result()).isEqualTo(result);
    }

    @ParameterizedTest
    @ValueSource(strings = {"8 CPUs, 100 cores total", "总核数 225，CPU数量 8", "8 x 28 cores, 230 cores total"})
    void aTotalThatIsNotAMultipleOfTheCpusNeedsReview(String figures) {
        var finding = TODAY.judge(server(figures + ", 1 TB memory")).findings().getFirst();
        assertThat(finding.verdict()).isEqualTo(Verdict.REVIEW);
        assertThat(finding.missing()).containsExactly("coresPerCpu");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        8路，总核数224                                  | MET
        8 sockets, 224 cores total                      | MET
        16 sockets, 192 cores total                     | UNKNOWN
        十六路服务器，总核数192                         | UNKNOWN
        up to 16 processors, 192 cores total            | UNKNOWN
        8颗CPU，最大支持总核数448                       | UNKNOWN
        8 CPUs, up to 448 cores total                   | UNKNOWN
        about 8 CPUs, 96 cores total                    | UNKNOWN
        ≥8颗CPU，总核数 224                             | UNKNOWN
        8颗CPU，总核数≥224                              | MET
        8颗CPU，总核数≥96                               | UNKNOWN
        """)
    void usesTheLimitsOfInexactFigures(String figures, Result result) {
        assertThat(cores(server(figures)).result()).isEqualTo(result);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "8颗CPU，每颗CPU总核数32",
                "8 CPUs, total cores per CPU 32",
                "8 CPUs, 32 cores total each",
                "8颗CPU，总核数/CPU: 32",
                "8颗CPU，单颗总核数：32",
                "8 CPUs, 32 cores total per node"
            })
    void whatIsSaidOfEachIsNoTotal(String figures) {
        assertThat(cores(server(figures)).result()).isNotEqualTo(Result.NOT_MET);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "8 x 28 cores total memory 1TB",
                "8颗CPU 32核 总计内存1TB",
                "8 CPUs, 1TB total 32 cores",
                "8颗CPU，每颗32核，共4个网口",
                "8x32核总计256核",
                "8 CPUs, 32 cores, total 4 ports"
            })
    void aTotalOfSomethingElseIsNone(String figures) {
        assertThat(cores(server(figures)).result()).isNotEqualTo(Result.NOT_MET);
    }

    @Test
    void contradictoryFiguresDecideNothing() {
        assertThat(cores(server("8 CPUs, 28 cores each, 96 cores total")).result())
                .isEqualTo(Result.UNKNOWN);
        assertThat(cores(server("8颗CPU，单颗28核，总核数224")).result()).isEqualTo(Result.MET);
        assertThat(cores(server("单颗28核，总核数224")).result()).isEqualTo(Result.MET);
    }

    @Test
    void ignoresTotalsWithoutNamesInTheLexicon() {
        var entries = LEXICON.entries().stream()
                .map(entry -> new LexiconText(
                        entry.entry(),
                        entry.senses().stream()
                                .map(sense -> new Sense(
                                        sense.editions(),
                                        sense.terms(),
                                        sense.families(),
                                        sense.hints(),
                                        sense.excludes(),
                                        sense.below(),
                                        sense.belowFamilies(),
                                        sense.parameters().stream()
                                                .map(TotalsTest::withoutTotal)
                                                .toList(),
                                        List.of(),
                                        List.of(),
                                        sense.software()))
                                .toList()))
                .toList();
        var catalogue = Catalogue.compile(List.of(EDITION_2023), EDITIONS, new Lexicon(1, entries));
        assertThat(cores(catalogue, server("8 CPUs, 96 cores total")).result()).isEqualTo(Result.UNKNOWN);
        assertThat(cores(catalogue, server("12 cores total")).result()).isEqualTo(Result.UNKNOWN);
    }

    private static Sense.ParameterNames withoutTotal(Sense.ParameterNames names) {
        return new Sense.ParameterNames(names.parameter(), names.names(), names.inexactNames(), null);
    }
}
