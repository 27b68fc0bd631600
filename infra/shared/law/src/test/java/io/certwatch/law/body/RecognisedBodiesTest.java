package io.certwatch.law.body;

import static io.certwatch.law.EntryFamily.NETWORK_CRITICAL_EQUIPMENT;
import static io.certwatch.law.EntryFamily.SPECIALIZED_CYBERSECURITY_PRODUCT;
import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.law.EntryFamily;
import io.certwatch.law.body.json.ShippedBodies;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecognisedBodiesTest {

    private final RecognisedBodies bodies = ShippedBodies.read();

    @Test
    void namesTheTestingBodiesOfEachPartOfTheCatalogue() {
        assertThat(names(NETWORK_CRITICAL_EQUIPMENT, Route.TESTING)).containsExactly("中国信息通信研究院", "中国电子技术标准化研究院");
        assertThat(names(SPECIALIZED_CYBERSECURITY_PRODUCT, Route.TESTING)).containsExactly("公安部第三研究所");
    }

    @ParameterizedTest
    @EnumSource
    void namesBothRoutesForEachPartOfTheCatalogue(EntryFamily family) {
        assertThat(names(family, Route.CERTIFICATION)).containsExactly("CCRC（原ISCCC）");
        assertThat(names(family, Route.TESTING)).isNotEmpty();
        assertThat(bodies.usual(family)).hasValueSatisfying(practice -> {
            assertThat(practice.usualRoute()).isEqualTo(Route.TESTING);
            assertThat(practice.confidence()).isEqualTo(Confidence.RECALLED);
        });
    }

    @Test
    void namesTheFourAuthoritiesThatRecogniseBodies() {
        assertThat(bodies.recognition().by())
                .extracting(authority -> authority.en())
                .containsExactly("CNCA", "MIIT", "MPS", "CAC");
    }

    @Test
    void saysOfABodyWithoutASourceThatItIsRecalled() {
        assertThat(bodies.bodies())
                .filteredOn(body -> body.source() == null)
                .isNotEmpty()
                .allSatisfy(body -> assertThat(body.confidence().route()).isEqualTo(Confidence.RECALLED));
    }

    @ParameterizedTest
    @ValueSource(strings = {"CAICT", " caict", "中国信息通信研究院"})
    void callsABodyByItsShortNameWhicheverNameWasWritten(String written) {
        assertThat(bodies.shortNameOf(written)).isEqualTo("CAICT");
    }

    @Test
    void callsABodyByItsShortNameAlsoIfItWasRenamed() {
        assertThat(bodies.shortNameOf("中国网络安全审查认证和市场监管大数据中心")).isEqualTo("CCRC");
        assertThat(bodies.mayWorkOn("中国信息安全认证中心", Route.TESTING)).isFalse();
    }

    @Test
    void knowsOnWhichRouteABodyWorks() {
        assertThat(bodies.mayWorkOn("CAICT", Route.TESTING)).isTrue();
        assertThat(bodies.mayWorkOn("CAICT", Route.CERTIFICATION)).isFalse();
        assertThat(bodies.mayWorkOn("Institute of Somewhere", Route.CERTIFICATION))
                .as("the list of bodies is longer than what is known here")
                .isTrue();
    }

    private List<String> names(EntryFamily family, Route route) {
        return bodies.of(family, route).stream().map(body -> body.name().zh()).toList();
    }
}
