package io.certwatch.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonNameTest {

    @ParameterizedTest
    @CsvSource({
        "娜, 李, 娜 李, 李娜",
        "晓明, 欧阳, 晓明 欧阳, 欧阳晓明",
        "娜, 李, , 李娜",
        "Na, Li, Na Li, Na Li",
        "Na, Li, , Na Li",
        "Anna, Müller, Dr. Anna Müller, Dr. Anna Müller",
        "Jackie, 陈, Jackie 陈, Jackie 陈",
        "娜, , 娜 李, 娜 李",
        "娜, , , 娜",
        ", 李, , 李",
        ", , Li Na, Li Na"
    })
    void showsTheFamilyNameFirstInChineseCharacters(String given, String family, String whole, String shown) {
        assertThat(PersonName.of(Optional.ofNullable(given), Optional.ofNullable(family), Optional.ofNullable(whole)))
                .contains(shown);
    }

    @Test
    void knowsNoNameWithoutAny() {
        assertThat(PersonName.of(Optional.empty(), Optional.empty(), Optional.empty()))
                .isEmpty();
    }
}
