package io.certwatch.notification.contact;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.certwatch.platform.text.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContactDetailsTest {

    @ParameterizedTest
    @CsvSource({"'a\nb', Jane, jane@a.example", "a, 'Jane\t', jane@a.example", "a, Jane, 'jane@a.example\nx'"})
    void rejectsControlCharacters(String vendor, String name, String email) {
        assertThatIllegalArgumentException().isThrownBy(() -> ContactDetails.of(vendor, name, email, Language.EN));
    }
}
