package io.certwatch.catalogue.edition.lineage;

import static io.certwatch.catalogue.edition.EditionFixture.entry;
import static io.certwatch.catalogue.edition.EditionFixture.reference;
import static io.certwatch.catalogue.edition.EditionFixture.statutory;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.catalogue.edition.Descent;
import io.certwatch.catalogue.edition.Entry;
import io.certwatch.edition.Bilingual;
import io.certwatch.platform.text.Sentence;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LineageFinderTest {

    private static final LocalDate DAY = LocalDate.of(2030, 1, 1);

    @Test
    void isCertainOfEqualNamesInAnyNotation() {
        assertThat(find(named("路由器（ＰＬＣ 设备）"), named("路由器(plc设备)")))
                .singleElement()
                .isEqualTo(new Descent("N-0", List.of("O-0"), 1.0, new Sentence("名称相同", "same name")));
    }

    @Test
    void isCertainIfOnlyParenthesesDiffer() {
        assertThat(find(named("防火墙"), named("防火墙（硬件）")))
                .singleElement()
                .satisfies(descent -> assertThat(descent.certain()).isTrue());
    }

    @Test
    void isUncertainOfSimilarNames() {
        assertThat(find(named("数据备份与恢复产品"), named("数据备份一体机")))
                .singleElement()
                .satisfies(descent -> assertThat(descent.certain()).isFalse());
    }

    @Test
    void isUncertainHoweverSimilarTheNamesAre() {
        assertThat(find(named("第1类基于人工智能的网络安全专用检测设备"), named("第11类基于人工智能的网络安全专用检测设备")))
                .singleElement()
                .satisfies(descent -> assertThat(descent.certain()).isFalse());
    }

    @Test
    void isUncertainBetweenTwoCandidates() {
        assertThat(find(named("防火墙"), named("防火墙（硬件）", "防火墙（软件）"))).noneMatch(Descent::certain);
    }

    @Test
    void findsNothingForUnrelatedNames() {
        assertThat(find(named("负载均衡产品"), named("路由器"))).isEmpty();
    }

    @Test
    void comparesEnglishNamesIfChineseIsMissing() {
        var older = List.of(entry("O-0", new Bilingual("路由器", "Router"), List.of()));
        var newer = List.of(entry("N-0", new Bilingual(null, "ROUTER"), List.of()));

        assertThat(find(newer, older))
                .singleElement()
                .satisfies(descent -> assertThat(descent.certainty()).isEqualTo(1));
    }

    @Test
    void ignoresPredecessorsDeclaredByAnotherEntry() {
        var older = statutory("2030-1", DAY, null, named("路由器").toArray(Entry[]::new));
        var newer = statutory(
                "2030-2",
                DAY,
                "2030-1",
                entry("X", new Bilingual("高端路由器", null), List.of(), "O-0"),
                entry("Y", new Bilingual("路由器", null), List.of()));

        assertThat(LineageFinder.find(newer, older, Set.of("Y"))).isEmpty();
    }

    @Test
    void findsThePredecessorAmongThousandsOfSimilarNames() {
        var older = IntStream.range(0, 2_000)
                .mapToObj(i -> entry("O-" + i, name(i), List.of()))
                .toList();
        var newer = IntStream.range(0, 2_000)
                .mapToObj(i -> entry("N-" + i, name(1_999 - i), List.of()))
                .toList();

        var found = find(newer, older);

        assertThat(found)
                .filteredOn(Descent::certain)
                .extracting(
                        descent -> descent.entry() + "<" + descent.continues().getFirst())
                .containsExactlyElementsOf(IntStream.range(0, 2_000)
                        .mapToObj(i -> "N-" + i + "<O-" + (1_999 - i))
                        .toList());
    }

    @Test
    void findsANameContainedInALongerOneAmongThousands() {
        var older = new ArrayList<>(IntStream.range(0, 1_000)
                .mapToObj(i -> entry("O-" + i, name(i), List.of()))
                .toList());
        older.add(entry("O-FW", new Bilingual("防火墙", null), List.of()));

        assertThat(find(named("新一代智能应用安全防护防火墙"), older))
                .anySatisfy(descent -> assertThat(descent.continues()).containsExactly("O-FW"));
    }

    private static Bilingual name(int number) {
        return new Bilingual("第" + number + "类网络安全专用设备", "Network security device of class " + number);
    }

    /** The real edition of 2023 without its {@code continues} fields. */
    @Test
    void findsTheSuccessorsOf2017WithoutFalseCertainty() {
        var older = reference("2017-1");
        var told = reference("2023-2");
        var silent = told.with(told.entries().stream()
                .map(entry -> entry.continuing(List.of()))
                .toList());

        var found = LineageFinder.find(
                silent, older, silent.entries().stream().map(Entry::code).collect(toSet()));

        var truth = told.entries().stream()
                .flatMap(entry -> entry.continues().stream().map(code -> entry.code() + "<" + code))
                .collect(toSet());
        assertThat(found)
                .filteredOn(Descent::certain)
                .hasSizeGreaterThanOrEqualTo(9)
                .allSatisfy(descent -> assertThat(truth)
                        .contains(descent.entry() + "<" + descent.continues().getFirst()));
        assertThat(found)
                .extracting(
                        descent -> descent.entry() + "<" + descent.continues().getFirst())
                .containsAll(truth);
    }

    private static List<Entry> named(String... names) {
        var entries = new ArrayList<Entry>();
        for (var name : names) entries.add(entry("O-" + entries.size(), new Bilingual(name, null), List.of()));
        return entries;
    }

    private static List<Descent> find(List<Entry> newer, List<Entry> older) {
        var recoded = newer.stream()
                .map(entry -> entry.withCode(entry.code().replace('O', 'N')))
                .toList();
        return LineageFinder.find(
                statutory("2030-2", DAY, "2030-1", recoded.toArray(Entry[]::new)),
                statutory("2030-1", DAY, null, older.toArray(Entry[]::new)),
                recoded.stream().map(Entry::code).collect(toSet()));
    }
}
