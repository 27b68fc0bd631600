package io.certwatch.product.obligation.answer.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.platform.text.Language;
import io.certwatch.product.aggregate.obligation.ProofKind;
import io.certwatch.product.aggregate.obligation.Renewal;
import io.certwatch.product.aggregate.obligation.Requirement;
import io.certwatch.product.engine.Wording;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswerRowTest {

    private static final Requirement.Entry FIREWALL = new Requirement.Entry("SCP-02", new Wording("防火墙", "Firewall"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CERTIFICATE           | 证书有效期至2027年3月1日 | certificate ends on 1 March 2027",
                "TEST_REPORT           | 检测结果有效期至2027年3月1日 | test result ends on 1 March 2027",
                "SALES_LICENCE         | 旧销售许可证有效期至2027年3月1日 | old sales licence ends on 1 March 2027",
                "CCIS_2018_CERTIFICATE | CNCA-CCIS-2018认证证书有效期至2027年3月1日 | CNCA-CCIS-2018 certificate ends on 1"
                        + " March 2027",
                "                      | 证书或者检测结果有效期至2027年3月1日 | certificate or test result ends on 1 March 2027"
            })
    void callsAnEndingProofByItsKind(@Nullable ProofKind kind, String chinese, String english) {
        var renewal = new Renewal("C-1", LocalDate.parse("2027-03-01"), kind, false, true);

        assertThat(AnswerRow.end(renewal, Language.ZH)).isEqualTo(chinese);
        assertThat(AnswerRow.end(renewal, Language.EN)).isEqualTo(english);
    }

    @Test
    void offersNoSalesLicenceForEquipment() {
        assertThat(AnswerChoice.ALL)
                .filteredOn(choice -> !AnswerRow.offers("CNE-01", choice))
                .containsExactly(AnswerChoice.SALES_LICENCE);
        assertThat(AnswerChoice.ALL).allMatch(choice -> AnswerRow.offers("SCP-02", choice));
    }

    @Test
    void namesAnEntryByItsPlaceInTheOfficialCatalogue() {
        assertThat(AnswerRow.entry("2023-2", FIREWALL, Language.ZH)).isEqualTo("第二部分第2项“防火墙”");
        assertThat(AnswerRow.entry("2023-2", FIREWALL, Language.EN)).isEqualTo("“Firewall” (part 2, item 2)");
    }

    @Test
    void namesAnEntryWithoutAKnownPlaceByItsNameAlone() {
        assertThat(AnswerRow.entry("cloud-2025", FIREWALL, Language.ZH)).isEqualTo("“防火墙”");
    }
}
