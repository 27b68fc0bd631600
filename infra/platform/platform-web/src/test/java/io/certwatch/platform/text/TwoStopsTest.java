package io.certwatch.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TwoStopsTest {

    /** A name that ends with a full stop ends the sentence, too. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        It is held by Huaxin Co., Ltd..       | It is held by Huaxin Co., Ltd.
        Ask Acme Inc.. They answer.           | Ask Acme Inc. They answer.
        It goes on ...                        | It goes on ...
        The file is a..b.pdf.                 | The file is a..b.pdf.
        """)
    void aSentenceHasOneFullStop(String formed, String shown) {
        assertThat(Messages.endOnce(formed)).isEqualTo(shown);
    }
}
