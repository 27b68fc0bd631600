package io.certwatch.catalogue.edition.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.catalogue.fuzz.AnyDamage;
import io.certwatch.catalogue.fuzz.Bounds;
import io.certwatch.catalogue.fuzz.Damage;
import io.certwatch.catalogue.fuzz.Fuzz;
import io.certwatch.edition.EditionForm.EntryForm;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Provide;

/** Any scope is split into measurable thresholds, doubts with a reason, and words. */
class MutatedProseTest {

    private static final List<String> WORDS = List.of(
            "整系统吞吐量",
            "（双向）",
            "(双向)",
            "路由表容量",
            "CPU数量",
            "指令执行时间",
            "throughput",
            "latency",
            "每秒新建连接数",
            "备份容量",
            "内存",
            "≥",
            "≤",
            "＞",
            "<",
            "=",
            "不小于",
            "不大于",
            "不得超过",
            "大于或等于",
            "at least",
            "no more than",
            "not exceeding",
            "up to",
            "约",
            "不",
            "not",
            "以上",
            "及以下",
            "12",
            "0.08",
            "１２",
            "55万",
            "1,000",
            "八",
            "1e9",
            "12.",
            ".5",
            "10-20",
            "99999999999999999999",
            "-3",
            "Tbps",
            "Gbps",
            "微秒",
            "ms",
            "个",
            "条",
            "GB",
            "T",
            "路",
            "/秒",
            "%",
            " ",
            "\n",
            "，",
            "；",
            "、",
            ",",
            "。",
            "且",
            "and",
            "（",
            "）",
            "≥≥",
            "×",
            "~",
            "\u0000",
            "\ud83d");

    @Fuzz
    void damagedScopes(@ForAll("scopes") String scope, @ForAll(supplier = AnyDamage.class) List<Damage> damages) {
        isUnderstoodOrDoubted(
                new String(Damage.all(scope.getBytes(StandardCharsets.UTF_8), damages), StandardCharsets.UTF_8));
    }

    @Fuzz
    void wordsAtRandom(@ForAll("sentences") String sentence) {
        isUnderstoodOrDoubted(sentence);
    }

    @Fuzz
    void anything(@ForAll String text) {
        isUnderstoodOrDoubted(text);
    }

    @Provide
    Arbitrary<String> scopes() {
        return Arbitraries.of(Stream.of("2017-1", "2023-2")
                .flatMap(id -> Corpus.reference(id).entries().stream())
                .flatMap(MutatedProseTest::texts)
                .toList());
    }

    @Provide
    Arbitrary<String> sentences() {
        return Arbitraries.of(WORDS).list().ofMinSize(1).ofMaxSize(40).map(words -> String.join("", words));
    }

    private static Stream<String> texts(EntryForm entry) {
        var thresholds = entry.criteria().stream()
                .map(criterion -> criterion.label().zh() + criterion.comparison() + criterion.quantity());
        return Stream.concat(Stream.of(entry.scope().zh(), entry.scope().en()), thresholds);
    }

    private static void isUnderstoodOrDoubted(String scope) {
        Bounds.hold(() -> {
            var prose = Prose.read(scope);
            assertThat(prose.thresholds()).allSatisfy(threshold -> {
                assertThat(threshold.label()).isNotBlank();
                assertThat(threshold.quantity().value()).isNotNull();
            });
            assertThat(prose.doubts())
                    .allSatisfy(doubt -> assertThat(doubt.reason().en()).isNotBlank());
            assertThat(Threshold.compares(scope)).isIn(true, false);
        });
    }
}
