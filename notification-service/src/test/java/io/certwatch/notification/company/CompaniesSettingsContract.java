package io.certwatch.notification.company;

import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.notification.company.CompanySettings.ReplyTo;
import io.certwatch.notification.vocabulary.BilingualText;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tests that every {@link CompaniesSettings} implementation must pass. */
public abstract class CompaniesSettingsContract {
    protected abstract CompaniesSettings companies();

    @Test
    void aCompanyThatHasSetNothingIsRemindedTwiceAndVouchesForNobody() {
        assertThat(companies().of("demo")).isEqualTo(CompanySettings.unset("demo", false));
        assertThat(companies().of("demo").reminderDays()).containsExactly(7, 14);
    }

    @Test
    void keepsWhatACompanyHasSet() {
        var all = new CompanySettings(
                "demo",
                "Northwind",
                new ReplyTo("Li Na", "li.na@northwind.example"),
                new BilingualText("北风", ""),
                true,
                List.of(3, 30),
                true,
                1);
        assertThat(companies().save(all)).isTrue();
        assertThat(companies().of("demo")).isEqualTo(all);
        assertThat(companies().of("other").version()).isZero();
    }

    @Test
    void writesOnlyTheVersionAfterTheOneThatWasRead() {
        assertThat(companies().save(vouching(true, 2))).isFalse();
        assertThat(companies().save(vouching(true, 1))).isTrue();
        assertThat(companies().save(vouching(false, 1))).isFalse();
        assertThat(companies().of("demo").vouchForContacts()).isTrue();
        assertThat(companies().save(vouching(false, 2))).isTrue();
        assertThat(companies().of("demo").vouchForContacts()).isFalse();
    }

    private static CompanySettings vouching(boolean vouches, long version) {
        return new CompanySettings("demo", null, null, null, vouches, List.of(), false, version);
    }
}
