package io.certwatch.product.naming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.certwatch.contracts.Contracts;
import io.certwatch.contracts.Example;
import io.certwatch.platform.text.Language;
import io.certwatch.product.aggregate.decision.AuthorFixture;
import io.certwatch.product.failure.StaleRevision;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

class NamePartyTest {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Instant NOW = Instant.parse("2026-11-30T08:00:00Z");
    private static final Party VENDOR = new Party("demo", "huawei-cn");
    private static final PartyName HUAWEI = new PartyName("华为技术有限公司", "Huawei Technologies Co., Ltd.");

    private final InMemoryPartyNames names = new InMemoryPartyNames();
    private final NameParty nameParty = new NameParty(names, Clock.fixed(NOW, ZoneOffset.UTC));

    static Stream<Example> examples() {
        return Contracts.examples("certwatch.product.names.v1").stream();
    }

    @Test
    void keepsANameUntilAnotherIsStated() {
        assertThat(names.find(VENDOR).name()).isEqualTo(PartyName.NONE);

        nameParty.name(VENDOR, HUAWEI, 0, AuthorFixture.author("li.na"));
        assertThat(nameParty
                        .name(VENDOR, HUAWEI, 1, AuthorFixture.author("wang"))
                        .revision())
                .as("stated again")
                .isEqualTo(1);
        nameParty.name(VENDOR, new PartyName(null, "Huawei"), 1, AuthorFixture.author("wang"));

        assertThat(names.find(VENDOR).name().in(Language.ZH)).hasValue("Huawei");
        assertThat(names.find(VENDOR).revision()).isEqualTo(2);
    }

    @Test
    void refusesToReplaceANameThatSomebodyElseHasChanged() {
        nameParty.name(VENDOR, HUAWEI, 0, AuthorFixture.author("li.na"));

        assertThatThrownBy(() -> nameParty.name(VENDOR, PartyName.NONE, 0, AuthorFixture.author("wang")))
                .isInstanceOf(StaleRevision.class);
        assertThat(names.find(VENDOR).name()).isEqualTo(HUAWEI);
    }

    @Test
    void aCompanyWithoutALegalNameIsCalledByItsId() {
        assertThat(names.companyName("demo", Language.EN)).isEqualTo("demo");

        nameParty.name(new Party("demo", null), new PartyName("示例科技", null), 0, AuthorFixture.author("li.na"));
        assertThat(names.companyName("demo", Language.EN)).isEqualTo("示例科技");
    }

    @ParameterizedTest
    @MethodSource("examples")
    void publishesNamesAsTheContractSays(Example example) {
        var json = JSON.readTree(example.json());
        var named = new NamedParty(
                new Party("demo", json.path("vendor").asString(null)),
                new PartyName(
                        json.at("/name/zh").asString(null), json.at("/name/en").asString(null)),
                json.path("revision").asLong(),
                AuthorFixture.LI,
                NOW);

        var event = new NameEventForm().of(named).getFirst();

        assertThat(event.topic()).isEqualTo("certwatch.product.names.v1");
        assertThat(event.key()).isEqualTo(example.key());
        assertThat(event.type()).isEqualTo(example.type());
        assertThat(event.id()).isEqualTo("name/" + example.key() + "/" + named.revision());
        assertThat(JSON.readTree(JSON.writeValueAsBytes(event.data())).toString())
                .isEqualTo(json.toString());
    }
}
