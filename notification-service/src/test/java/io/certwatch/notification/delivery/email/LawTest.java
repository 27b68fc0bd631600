package io.certwatch.notification.delivery.email;

import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.platform.text.Language;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class LawTest {
    private final LegalBasis basis = LegalBasis.load(new JsonMapper());

    @Test
    void citesTheVersionInForce() {
        var before = Law.of(basis.on(LocalDate.parse("2025-12-31")), Language.EN);
        var since = Law.of(basis.on(LocalDate.parse("2026-01-01")), Language.EN);
        assertThat(before.duty()).isEqualTo("Art. 23");
        assertThat(before.penalty()).isNull();
        assertThat(since.duty()).isEqualTo("Art. 25");
        assertThat(since.version()).isEqualTo("2025-10-28");
        assertThat(since.penalty()).isEqualTo(new Law.Penalty("Art. 63", 20_000, 100_000, 100_000, 1, 5));
    }

    @Test
    void citesInTheFormOfChineseLaw() {
        var law = Law.of(basis.on(LocalDate.parse("2026-11-25")), Language.ZH);
        assertThat(law.duty()).isEqualTo("第二十五条");
        assertThat(law.inForce()).isEqualTo("2026年1月1日");
        assertThat(law.penalty()).isEqualTo(new Law.Penalty("第六十三条", 2, 10, 10, 1, 5));
    }

    @Test
    void writesNumbersInChinese() {
        assertThat(Law.chinese(3)).isEqualTo("三");
        assertThat(Law.chinese(10)).isEqualTo("十");
        assertThat(Law.chinese(11)).isEqualTo("十一");
        assertThat(Law.chinese(40)).isEqualTo("四十");
    }
}
