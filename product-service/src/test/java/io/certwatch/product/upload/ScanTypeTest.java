package io.certwatch.product.upload;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScanTypeTest {

    static Stream<Arguments> scans() {
        return Stream.of(
                Arguments.of("%PDF-1.7", ScanType.PDF),
                Arguments.of("\u0089PNG\r\n\u001a\n", ScanType.PNG),
                Arguments.of("\u00ff\u00d8\u00ff\u00e0\0\u0010JF", ScanType.JPEG),
                Arguments.of("\u00ff\u00d8\u00ff", ScanType.JPEG));
    }

    @ParameterizedTest
    @MethodSource("scans")
    void recognisesTheThreeKindsByTheirContent(String head, ScanType type) {
        assertThat(ScanType.of(head.getBytes(ISO_8859_1))).contains(type);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "%PDF", "PK\u0003\u0004zip!", "<html>..", "GIF89a..", " %PDF-1.7", "\u0089PNG\r\n\n\n"})
    void recognisesNothingElse(String head) {
        assertThat(ScanType.of(head.getBytes(ISO_8859_1))).isEmpty();
    }
}
